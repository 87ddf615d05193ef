package org.waymark.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void theLastMailsAreKeptAndNoneOfThemTwice() {
        try (var mails = MailCatcher.start(server, 2)) {
            for (var subject : new String[] {"first", "second", "third"}) {
                GreenMailUtil.sendTextEmail(
                        "ada@example.org",
                        "host@example.org",
                        subject,
                        "Hello",
                        server.getSmtp().getServerSetup());
            }
            assertThat(mails.mails()).extracting(CaughtMail::subject).containsExactly("third", "second");
            assertThat(mails.to("ADA@example.org")).hasSize(2);
            assertThat(server.getReceivedMessages())
                    .as("the library keeps a copy of its own")
                    .isEmpty();
        }
    }
}
