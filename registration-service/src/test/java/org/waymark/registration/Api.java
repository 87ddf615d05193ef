package org.waymark.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.test.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as a client does. */
@TestComponent
public class Api {

    public static final String HOST = Tokens.of("brussels", "organiser", "brussels");
    public static final String OFFICE = Tokens.of("office", "series-office", "uraia-office");
    public static final String OTHER_HOST = Tokens.of("oslo", "organiser", "oslo");
    public static final String OTHER_CITY = Tokens.of("nicosia", "publisher", "nicosia");
    public static final String ATTENDEE = Tokens.of("ada");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final Registrations registrations;
    private final RegistrationKeys keys;

    Api(Environment environment, Registrations registrations, RegistrationKeys keys) {
        this.environment = environment;
        this.registrations = registrations;
        this.keys = keys;
    }

    /** The path of a registration's own page, with the key that people get by mail alone. */
    public String own(EditionId edition, String email) {
        return own(keys.id(edition, new MailAddress(email)));
    }

    private String own(RegistrationId id) {
        Registration registration = registrations.find(id).orElseThrow();
        return "/registrations/" + id.value() + "?key=" + keys.manageKey(registration);
    }

    public static String path(EditionId edition, String rest) {
        return "/api/series/" + edition.series() + "/editions/" + edition.slug() + rest;
    }

    public static String wish(String name) {
        return """
                {"name":"%1$s","email":"%1$s@example.org","organisation":"City of %1$s","country":"BE",
                 "category":"local-government","language":"en"}""".formatted(name);
    }

    /** A person, in the fields of a form. */
    public static Map<String, String> fields(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("email", name + "@example.org");
        fields.put("organisation", "");
        fields.put("country", "BE");
        fields.put("language", "en");
        return fields;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    /** A list as a file of a spreadsheet. */
    public Reply csv(String path, String list, String... headers) {
        return send(request("POST", path, headers)
                .method("POST", BodyPublishers.ofString(list))
                .header("Content-Type", "text/csv;charset=UTF-8")
                .build());
    }

    /** As a browser sends a file. */
    public Reply upload(String path, String name, byte[] file, String... headers) {
        String head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request("POST", path, headers)
                .method(
                        "POST",
                        BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString("\r\n--cut--\r\n")))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Accept", "text/html")
                .build());
    }

    public Reply put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** As a browser does it. */
    public Reply page(String path, String... headers) {
        return send(request("GET", path, headers).header("Accept", "text/html").build());
    }

    /** As a browser sends a form. */
    public Reply form(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("POST", path, headers)
                .method("POST", BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .build());
    }

    public Reply send(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = request(method, path, headers);
        if (json != null) {
            request.method(method, BodyPublishers.ofString(json)).header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    /** The header that a signed-in caller sends, and more. */
    public static String[] as(String token, String... more) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + token), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private HttpRequest.Builder request(String method, String path, String... headers) {
        URI uri = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply send(HttpRequest request) {
        try {
            return new Reply(http.send(request, BodyHandlers.ofString()), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer of the service. */
    public record Reply(HttpResponse<String> response, Api api) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public Document html() {
            return Jsoup.parse(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The path of the page of the registration whose receipt this is, with the key that people get by mail alone. */
        public String own() {
            return api.own(new RegistrationId(json().path("id").asString()));
        }

        /** The code of a problem. */
        public String problem() {
            String type = json().path("type").asString();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
