package org.waymark.stack.test;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.stack.mail.MailCatcher;

/** What one test run shares: store, broker, token issuer and mail catcher; a test may take it as a parameter. */
public final class TestStack implements AutoCloseable {

    private final StackBase base;
    private final MailCatcher mails;

    private TestStack(StackBase base, MailCatcher mails) {
        this.base = base;
        this.mails = mails;
    }

    static TestStack start(Optional<StackKind> kind) {
        QuietLogs.untilTheServiceConfiguresThem();
        var stack = new TestStack(StackBase.start(kind), MailCatcher.start(0, Integer.MAX_VALUE));
        stack.settings().forEach(System::setProperty);
        return stack;
    }

    /** MongoDB connection string without a database. */
    public String storeUri() {
        return base.storeUri();
    }

    public String bootstrapServers() {
        return base.bootstrapServers();
    }

    public MailCatcher mails() {
        return mails;
    }

    @Override
    public void close() {
        settings().keySet().forEach(System::clearProperty);
        mails.close();
        base.stop().run();
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<>(QuietLogs.LEVELS);
        settings.put("spring.mongodb.uri", storeUri());
        settings.put("spring.kafka.bootstrap-servers", bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.uri());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestIssuer.keysUri());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(mails.port()));
        settings.put("waymark.public-url", "http://localhost:8080");
        return settings;
    }
}
