package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registration.mail.CountingTransport.CARRIED;
import static org.waymark.registration.mail.CountingTransport.CONNECTIONS;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters share a connection as long as it serves. */
class CourierTest {

    private MailServer server = MailServers.of(new JavaMailSenderImpl());

    @BeforeEach
    void aServerThatCounts() throws MessagingException {
        server = MailServers.of(CountingTransport.server());
    }

    @Test
    void lettersThatFollowEachOtherTakeOneConnection() throws MessagingException {
        try (Courier courier = new Courier(server)) {
            for (int i = 0; i < 100; i++) {
                courier.carry(letter(courier, i));
            }
            assertThat(CONNECTIONS).containsExactly("open");
            courier.carry(letter(courier, 100));
        }
        assertThat(CONNECTIONS).containsExactly("open", "closed", "open", "closed");
        assertThat(CARRIED).hasSize(101).startsWith("<0@waymark>").endsWith("<100@waymark>");
    }

    @Test
    void noLetterTakesNoConnection() {
        new Courier(server).close();
        assertThat(CONNECTIONS).isEmpty();
    }

    @Test
    void afterAFailureTheNextLetterTakesAFreshConnection() throws MessagingException {
        try (Courier courier = new Courier(server)) {
            MimeMessage refused = letter(courier, 1);
            refused.setSubject("refused");
            assertThatThrownBy(() -> courier.carry(refused)).isInstanceOf(MessagingException.class);
            courier.carry(letter(courier, 2));
        }
        assertThat(CONNECTIONS).containsExactly("open", "closed", "open", "closed");
        assertThat(CARRIED).containsExactly("<2@waymark>");
    }

    private static MimeMessage letter(Courier courier, int number) throws MessagingException {
        MimeMessage letter = courier.blank();
        letter.setRecipients(Message.RecipientType.TO, "ada@example.org");
        letter.setText("Hello");
        letter.saveChanges();
        letter.setHeader("Message-ID", "<" + number + "@waymark>");
        return letter;
    }
}
