package org.waymark.registration.mail;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code waymark.mail.allowance}.
 *
 * @param letters that anybody can set off, to one address within the time; those beyond it are not sent
 * @param within the time
 */
@Validated
@ConfigurationProperties("waymark.mail.allowance")
record AllowanceSettings(
        @DefaultValue("5") @Min(1) int letters,
        @DefaultValue("1h") Duration within) {}
