package org.waymark.stack.test.fuzz;

import java.util.List;
import java.util.Random;

/** Values that programs trip over. */
final class Odd {

    /** In addresses, encoded. */
    private static final List<String> SEGMENTS = List.of(
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "%00",
            "%FF",
            "%E2%80%AE",
            "a%20b",
            "%F0%9F%98%80",
            "%22",
            "%7B%7D",
            "%24ne",
            "null",
            "true",
            "A-B_c.d",
            "%C5%82",
            "x".repeat(300),
            "1e9",
            "%0D%0AX-Y:1",
            "..",
            "%25");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "x\udc00",
            "\u202e\u2066",
            "\u200b",
            "\ufeffx",
            "a\tb\r\nc",
            "<b>&\"'",
            "${7*7}",
            "__${7*7}__::",
            "=1+1",
            "🌍👩‍👩‍👧",
            "Ж".repeat(40),
            "x".repeat(5000),
            "null",
            "-1",
            "1e400",
            "9".repeat(40),
            "2027-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "0000-01-01",
            "24:00",
            "23:59:60",
            "Mars/Phobos",
            "xx",
            "en-XX-1",
            "javascript:alert(1)",
            "http://[",
            "$where",
            "a@b",
            "@",
            "en",
            "BE",
            "../..");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e9",
            "1.5",
            "1E400",
            "99999999999999999999",
            "2147483648",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"en\":null}",
            "{\"en\":\"\"}",
            "{\"\":\"x\"}",
            "{\"xx-y\":\"x\"}",
            "[{}]",
            "[1,\"a\"]",
            "{\"relativeTo\":\"start\"}",
            "{\"relativeTo\":\"end\",\"days\":1,\"time\":null}",
            "{\"relativeTo\":\"start\",\"days\":-2147483648,\"time\":\"00:00\"}");

    private static final List<String> TYPES = List.of(
            "*/*",
            "application/*",
            "application/*+json",
            "application/json",
            "application/json;charset=UTF-16",
            "application/json;charset=nothing",
            "application/yaml",
            "application/xml",
            "text/plain",
            "text/csv",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=b",
            "multipart/*",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=x",
            "nothing",
            "a/b;;c",
            "");

    private static final List<String> TAGS =
            List.of("*", "\"1\"", "W/\"1\"", "1", "\"", "\"-1\"", "garbage", ",", "\"1\", *");

    private static final List<String> ACCEPTS = List.of(
            "text/html",
            "application/json",
            "*/*",
            "application/yaml",
            "image/png",
            "nothing",
            "text/html;q=x",
            "a/b, text/html");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");

    private final Random random;

    Odd(Random random) {
        this.random = random;
    }

    String segment() {
        return of(SEGMENTS);
    }

    String text() {
        return of(TEXTS);
    }

    String json() {
        return of(JSON);
    }

    String type() {
        return of(TYPES);
    }

    String tag() {
        return of(TAGS);
    }

    String accept() {
        return of(ACCEPTS);
    }

    String method() {
        return of(METHODS);
    }

    boolean now(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
