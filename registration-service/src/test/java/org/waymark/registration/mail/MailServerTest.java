package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.waymark.defaults.constraint.MailAddress;

/** Addresses beyond ASCII are told only to a server that offers SMTPUTF8. */
class MailServerTest {

    private static final String POLISH = "michał@example.org";

    @Test
    void withoutSmtputf8SuchAnAddressIsObjectedTo() throws Exception {
        try (SmtpServer smtp = SmtpServer.offering("8BITMIME")) {
            MailServer server = MailServers.at(smtp.port());

            assertThat(server.objection(POLISH)).contains("mail-address.unreachable");
            assertThat(server.objection("zoe@łodz.example")).isEmpty();
            assertThat(server.objection("zoe")).contains("mail-address.form");
        }
    }

    @Test
    void withoutSmtputf8SuchALetterDoesNotLeave() throws Exception {
        try (SmtpServer smtp = SmtpServer.offering("8BITMIME");
                Courier courier = new Courier(MailServers.at(smtp.port()))) {
            MimeMessage letter = letter(courier, POLISH);

            assertThatThrownBy(() -> courier.carry(letter)).isInstanceOf(UnreachableAddress.class);
            assertThat(smtp.recipients).isEmpty();
        }
    }

    @Test
    void withSmtputf8ItIsTakenAndWrittenInUtf8() throws Exception {
        try (SmtpServer smtp = SmtpServer.offering("8BITMIME", "SMTPUTF8");
                Courier courier = new Courier(MailServers.at(smtp.port()))) {
            assertThat(MailServers.at(smtp.port()).objection(POLISH)).isEmpty();

            courier.carry(letter(courier, POLISH));
            courier.carry(letter(courier, "zoe@example.org"));

            assertThat(smtp.recipients).containsExactly(POLISH, "zoe@example.org");
            assertThat(smtp.letters.getFirst())
                    .contains("To: " + POLISH, "Message-ID: <" + POLISH.hashCode() + "@waymark>", "Subject: =?UTF-8?");
        }
    }

    @Test
    void aServerThatIsAwayIsTakenForOneThatDoesNotOfferIt() {
        assertThat(MailServers.at(1).takes(new MailAddress(POLISH))).isFalse();
    }

    private static MimeMessage letter(Courier courier, String to) throws MessagingException {
        MimeMessage letter = courier.blank();
        letter.setFrom(new InternetAddress("host@example.org"));
        letter.setRecipients(Message.RecipientType.TO, to);
        letter.setSubject("Witaj, Michał", "UTF-8");
        letter.setText("Hello");
        letter.saveChanges();
        letter.setHeader("Message-ID", "<" + to.hashCode() + "@waymark>");
        return letter;
    }
}
