package org.waymark.stack.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.waymark.stack.mail.MailCatcher;

@WaymarkTest(ownDatabase = true)
class TestStackTest {

    @Test
    void theStoreKeepsWhatTheDriverWrites(TestStack stack) {
        try (var client = MongoClients.create(stack.storeUri())) {
            var editions = client.getDatabase(System.getProperty("waymark.store.database"))
                    .getCollection("editions");
            editions.insertOne(new Document("_id", "uraia/brussels-2018").append("version", 1L));

            assertThat(editions.find().first()).containsEntry("version", 1L);
        }
    }

    @Test
    void theBrokerCarriesAMessageFromProducerToConsumer(TestStack stack) throws Exception {
        var servers = Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers());
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic("waymark.test", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("waymark.test", "key", "hello")).get();
        }
        var reading = Map.<String, Object>of(
                "bootstrap.servers", stack.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("waymark.test"));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(record -> record.value())
                    .containsExactly("hello");
        }
    }

    @Test
    void mailIsCaughtWithItsText(MailCatcher mails) throws Exception {
        var settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", String.valueOf(mails.port())));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.org"));
        message.setSubject("A place");
        message.setText("You have a place.");
        Transport.send(message);

        assertThat(mails.to("ada@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("A place");
            assertThat(mail.text()).isEqualTo("You have a place.");
        });
    }
}
