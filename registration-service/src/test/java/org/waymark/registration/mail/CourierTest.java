package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters share a connection as long as it serves. */
class CourierTest {

    private static final List<String> CONNECTIONS = new ArrayList<>();
    private static final List<String> CARRIED = new ArrayList<>();

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    @BeforeEach
    void aServerThatCounts() throws MessagingException {
        CONNECTIONS.clear();
        CARRIED.clear();
        Session session = Session.getInstance(new Properties());
        session.setProvider(
                new Provider(Provider.Type.TRANSPORT, "counting", CountingTransport.class.getName(), "Waymark", "1"));
        server.setSession(session);
        server.setProtocol("counting");
        server.setHost("mail.example.org");
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

    /** Public, since the mail API makes it by its name. */
    public static final class CountingTransport extends Transport {

        public CountingTransport(Session session, URLName name) {
            super(session, name);
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password) {
            CONNECTIONS.add("open");
            return true;
        }

        @Override
        public void sendMessage(Message letter, Address[] to) throws MessagingException {
            if ("refused".equals(letter.getSubject())) {
                throw new MessagingException("refused");
            }
            CARRIED.add(letter.getHeader("Message-ID")[0]);
        }

        @Override
        public synchronized void close() throws MessagingException {
            CONNECTIONS.add("closed");
            super.close();
        }
    }
}
