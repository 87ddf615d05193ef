package org.waymark.registration.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code waymark.ledger}.
 *
 * @param maxBatch requests in one commit, at most: their outcomes must fit into the ledger's document
 * @param leftAfter how old outcomes in a ledger must be for the sweep to see to them
 * @param sweep how often it looks; read by {@link Recovery}
 */
@Validated
@ConfigurationProperties("waymark.ledger")
record LedgerSettings(
        @DefaultValue("500") @Min(1) @Max(5000) int maxBatch,
        @DefaultValue("5s") Duration leftAfter,
        @DefaultValue("5s") Duration sweep) {}
