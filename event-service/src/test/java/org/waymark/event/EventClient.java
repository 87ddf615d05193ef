package org.waymark.event;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.waymark.event.copies.CopySamples;
import org.waymark.stack.test.Tokens;

/** Asks the service as its callers do. */
@TestComponent
public final class EventClient {

    public static final String OFFICE = Tokens.of("office", "series-office", "uraia-office");
    public static final String BRUSSELS = Tokens.of("brussels", "organiser", "brussels");
    public static final String OSLO = Tokens.of("oslo", "organiser", "oslo");
    public static final String NICOSIA = Tokens.of("nicosia", "publisher", "nicosia");
    public static final String ADA = Tokens.of("ada");
    public static final String NOBODY = "";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger SLUGS = new AtomicInteger();

    private final Environment environment;
    private final CopySamples others;

    EventClient(Environment environment, CopySamples others) {
        this.others = others;
        this.environment = environment;
    }

    /** A slug that no other test uses. */
    public static String slug() {
        return "slug-" + SLUGS.incrementAndGet();
    }

    public HttpRequest.Builder request(String token, String path) {
        var builder = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String token, String path) {
        return send(request(token, path).header("Accept", "application/json"));
    }

    public HttpResponse<String> page(String token, String path) {
        return send(request(token, path).header("Accept", "text/html").header("Accept-Language", "en"));
    }

    public HttpResponse<String> post(String token, String path, String json) {
        return send(
                request(token, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A POST without body or a PATCH, for the given version. */
    public HttpResponse<String> verb(String token, String path, long version) {
        return send(
                request(token, path).header("If-Match", "\"" + version + "\"").POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> patch(String token, String path, long version, String json) {
        return send(request(token, path)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> form(String token, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(token, path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Makes a series of uraia-office, with Nicosia as a partner, and gives its path in the API. */
    public String aSeries(String slug) {
        post(OFFICE, "/api/series", seriesJson(slug));
        return "/api/series/" + slug;
    }

    /** Makes a draft hosted by Brussels in a new series, of which places are settled, and gives its path in the API. */
    public String aDraft() {
        var series = aSeries(slug());
        post(OFFICE, series + "/editions", editionJson("brussels-2018"));
        others.tellAvailability(page(series + "/editions/brussels-2018"), 0, 120, 120, 0);
        return series + "/editions/brussels-2018";
    }

    /** A draft that was published: version 2. */
    public String aPublishedEdition() {
        var edition = aDraft();
        verb(OFFICE, edition + "/publish", 1);
        return edition;
    }

    /** A published edition that takes registrations: version 3. */
    public String anOpenEdition() {
        var edition = aPublishedEdition();
        verb(OFFICE, edition + "/open", 2);
        return edition;
    }

    /** The page of what the API has under this path. */
    public static String page(String apiPath) {
        return apiPath.replace("/api/series", "").replace("/editions", "");
    }

    public static String seriesJson(String slug) {
        return """
                {"slug":"%s","title":{"en":"Uraia Citizenship Series"},"office":"uraia-office","languages":["en","fr"],
                 "partners":[{"organization":"nicosia","city":"Nicosia","country":"CY"}]}""".formatted(slug);
    }

    public static String editionJson(String slug) {
        return """
                {"slug":"%s","title":{"en":"Using data to empower cities"},
                 "host":{"organization":"brussels","city":"Brussels","country":"BE","latitude":50.85,"longitude":4.35},
                 "start":"2027-05-30","end":"2027-05-31","timeZone":"Europe/Brussels"}""".formatted(slug);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
