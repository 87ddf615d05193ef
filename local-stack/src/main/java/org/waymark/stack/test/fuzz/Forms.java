package org.waymark.stack.test.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms as pages show them, with their fields spoiled. */
final class Forms {

    private static final Pattern TAG =
            Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Odd odd;

    Forms(Odd odd) {
        this.odd = odd;
    }

    /** The fields of a page and what is in them. */
    static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var tags = TAG.matcher(page);
        while (tags.find()) {
            var value = VALUE.matcher(tags.group());
            fields.putIfAbsent(tags.group(1), value.find() ? value.group(1) : "");
        }
        return fields;
    }

    Map<String, String> spoiled(Map<String, String> fields, int times) {
        var spoiled = new LinkedHashMap<>(fields);
        for (var i = 0; i < times && !spoiled.isEmpty(); i++) {
            var name = odd.of(spoiled.keySet().stream().toList());
            switch (odd.below(4)) {
                case 0 -> spoiled.remove(name);
                case 1 -> spoiled.put(odd.text(), odd.text());
                default -> spoiled.put(name, odd.text());
            }
        }
        return spoiled;
    }

    String encoded(Map<String, String> fields) {
        var text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return switch (odd.below(30)) {
            case 0 -> text + "&%";
            case 1 -> text + "&x=%FF%00";
            case 2 -> text + "&a=1".repeat(1100);
            case 3 -> "&&&=&" + text;
            default -> text;
        };
    }

    String inParts(Map<String, String> fields) {
        var text = fields.entrySet().stream()
                        .map(field -> "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(field.getKey(), field.getValue()))
                        .collect(Collectors.joining())
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
                        .formatted(odd.now(50) ? "a.csv" : odd.text().replace("\"", ""), odd.text());
        return odd.now(25) ? text.substring(0, odd.below(text.length())) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
