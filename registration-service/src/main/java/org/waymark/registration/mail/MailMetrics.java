package org.waymark.registration.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code waymark.mail.locked.out} is 1 while the mail server takes no letters from us. */
@Component
class MailMetrics implements MeterBinder {

    private final MailServer server;

    MailMetrics(MailServer server) {
        this.server = server;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("waymark.mail.locked.out", server, MailServer::lockedOut)
                .description("1 while the mail server takes no letters from us")
                .register(registry);
    }
}
