package org.waymark.content;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.stack.test.Tokens;

/** Series and editions as the other service tells them, and the people who work on them. */
@TestComponent
public final class World {

    public static final String OFFICE = Tokens.of("office", "series-office", "uraia-office");
    public static final String BRUSSELS = Tokens.of("brussels", "organiser", "brussels");
    public static final String SANTANDER = Tokens.of("santander", "organiser", "santander");
    public static final String NICOSIA = Tokens.of("nicosia", "publisher", "nicosia");
    public static final String OSLO = Tokens.of("oslo", "publisher", "oslo");
    public static final String STRANGERS = Tokens.of("stranger", "publisher", "atlantis");
    public static final String ADA = Tokens.of("ada");

    private static final AtomicLong VERSION = new AtomicLong(System.currentTimeMillis());

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final Editions editions;

    World(KafkaTemplate<String, CloudEvent> kafka, Editions editions) {
        this.kafka = kafka;
        this.editions = editions;
    }

    /** An edition of the series uraia, hosted by Brussels, as far as this service can see. */
    public EditionId edition(String slug, String status) {
        tell("waymark.series", "waymark.series.changed.v1", "uraia", """
                {"series":"uraia","title":{"en":"Uraia Citizenship Series","fr":"Série Uraia"},"office":"uraia-office",
                 "languages":["en","fr"],"categories":[],
                 "partners":[{"organization":"nicosia","city":"Nicosia","country":"CY"},
                             {"organization":"oslo","city":"Oslo","country":"NO"}]}
                """);
        var id = EditionId.of("uraia", slug);
        tell("waymark.editions", "waymark.edition.changed.v1", id.value(), """
                {"series":"uraia","edition":"%s","number":4,"title":{"en":"Using data","fr":"Utiliser les données"},
                 "status":"%s","host":{"organization":"brussels","city":"Brussels","country":"BE","latitude":50.85,"longitude":4.35},
                 "start":"2018-05-30","end":"2018-05-31","timeZone":"Europe/Brussels","venue":null}
                """.formatted(slug, status));
        await().until(() -> editions.find(id).filter(copy -> is(copy, status)).isPresent());
        return id;
    }

    private static boolean is(EditionCopy copy, String status) {
        return copy.status().name().equalsIgnoreCase(status);
    }

    public void tell(String topic, String type, String key, String json) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/event-service"))
                .withType(type)
                .withSubject(key)
                .withExtension("version", VERSION.incrementAndGet())
                .withDataContentType("application/json")
                .withData(json.getBytes(StandardCharsets.UTF_8))
                .build();
        kafka.send(topic, key, event).join();
    }
}
