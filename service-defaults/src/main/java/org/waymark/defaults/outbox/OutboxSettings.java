package org.waymark.defaults.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.outbox}.
 *
 * @param sweep how often the relay looks for what was left behind
 * @param lease how long one process has a document's messages to itself; longer than a send may take
 * @param batch how many documents one sweep takes up at most
 * @param linger how long facts that nobody waits for stay before they leave; see {@link OutboxRelay#registerFacts}
 */
@ConfigurationProperties("waymark.outbox")
record OutboxSettings(
        @DefaultValue("2s") Duration sweep,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500") int batch,
        @DefaultValue("20ms") Duration linger) {}
