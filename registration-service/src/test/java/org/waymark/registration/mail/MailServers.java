package org.waymark.registration.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.stack.mail.MailCatcher;

/** Mail servers as tests put them before the service. */
final class MailServers {

    private MailServers() {}

    static MailServer of(JavaMailSenderImpl server) {
        return new MailServer(server, settings(), Clock.systemUTC());
    }

    static MailServer of(MailCatcher mails) {
        return at(mails.port());
    }

    static MailServer at(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return of(server);
    }

    static MailSettings settings() {
        return new MailSettings(
                "registration@waymark.example",
                4,
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                40,
                Duration.ofMillis(20),
                null,
                Duration.ofSeconds(10));
    }
}
