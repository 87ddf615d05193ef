package org.waymark.stack.test.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Thinks of requests: mostly right ones, with something wrong here and there. */
final class Attempts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> OF_PAGES = List.of(
            "lang", "q", "page", "after", "before", "limit", "status", "done", "key", "kind", "version", "trail",
            "draft");

    private final Odd odd;
    private final Subject subject;
    private final Bodies bodies;
    private final Forms forms;
    private final Client client;

    Attempts(Odd odd, Subject subject, Client client) {
        this.odd = odd;
        this.subject = subject;
        this.bodies = new Bodies(odd, subject.description());
        this.forms = new Forms(odd);
        this.client = client;
    }

    /** A read as a well-meaning reader makes it. */
    Attempt read(Endpoint endpoint, Map<String, String> known, @Nullable String token) {
        return new Attempt("GET", filled(endpoint, known, 0), accepting(endpoint), token, "");
    }

    Attempt of(Endpoint endpoint, Map<String, String> known, @Nullable String token) {
        var address = filled(endpoint, known, 8);
        var headers = accepting(endpoint);
        if (odd.now(10)) {
            headers.put("Accept", odd.accept());
        }
        headers.put("If-Match", odd.now(80) ? "*" : odd.tag());
        if (odd.now(10)) {
            headers.put(odd.now(50) ? "If-None-Match" : "Range", odd.now(50) ? odd.tag() : "bytes=0-9,20-29");
        }
        if (odd.now(10)) {
            headers.put("Idempotency-Key", odd.segment());
        }
        var body = body(endpoint, address, headers, token);
        if (odd.now(8) && !body.isEmpty()) {
            headers.put("Content-Type", odd.type());
        }
        headers.values().removeIf(String::isEmpty);
        return new Attempt(
                odd.now(4) ? odd.method() : endpoint.method(), address + query(endpoint), headers, token, body);
    }

    private String body(Endpoint endpoint, String address, Map<String, String> headers, @Nullable String token) {
        var type = endpoint.type();
        if (type == null) {
            return odd.now(5) ? odd.json() : "";
        }
        var times = odd.now(40) ? 0 : odd.below(3);
        if (endpoint.isPage()) {
            return form(address, headers, token, times);
        }
        headers.put("Content-Type", type);
        if (type.startsWith("multipart/")) {
            headers.put("Content-Type", "multipart/form-data; boundary=b");
            return forms.inParts(forms.spoiled(subject.fields(), times));
        }
        var sample = subject.samples().get(endpoint.toString());
        return type.endsWith("json")
                ? bodies.spoiled(sample == null ? bodies.of(endpoint.schema()) : JSON.readTree(sample), times)
                : odd.text();
    }

    /** The form is what the page at the same address shows, or the page above it. */
    private String form(String address, Map<String, String> headers, @Nullable String token, int times) {
        var accept = Map.of("Accept", "text/html");
        var page = client.send(new Attempt("GET", address, accept, token, ""));
        if (!page.isAccepted() && address.lastIndexOf('/') > 0) {
            page = client.send(new Attempt("GET", address.substring(0, address.lastIndexOf('/')), accept, token, ""));
        }
        var fields = new LinkedHashMap<>(Forms.fields(page.body()));
        subject.fields()
                .forEach((name, value) -> fields.computeIfPresent(name, (_, old) -> old.isEmpty() ? value : old));
        var spoiled = forms.spoiled(fields, times);
        if (page.body().contains("multipart/form-data") || odd.now(5)) {
            headers.put("Content-Type", "multipart/form-data; boundary=b");
            return forms.inParts(spoiled);
        }
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return forms.encoded(spoiled);
    }

    private static Map<String, String> accepting(Endpoint endpoint) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", endpoint.isPage() ? "text/html" : "application/json");
        return headers;
    }

    private String filled(Endpoint endpoint, Map<String, String> known, int oddly) {
        return VARIABLE.matcher(endpoint.path()).replaceAll(variable -> {
            var value = odd.now(oddly) ? odd.segment() : known.getOrDefault(variable.group(1), "1");
            return value.replace("\\", "").replace("$", "");
        });
    }

    private String query(Endpoint endpoint) {
        var query = new StringBuilder();
        endpoint.parameters().stream()
                .filter(_ -> odd.now(40))
                .forEach(parameter -> add(
                        query, parameter.name(), bodies.of(parameter.schema()).asString("")));
        if (endpoint.isPage() && odd.now(30)) {
            add(query, odd.of(OF_PAGES), "");
        }
        return query.toString();
    }

    private void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(odd.now(60) ? odd.segment() : URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
