package org.waymark.registration.form;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.form}.
 *
 * @param fresh how long a form may be used before it is looked up again: other replicas change forms too
 * @param needsKept how long dietary and accessibility needs are kept after the edition's last day
 */
@ConfigurationProperties("waymark.form")
record FormSettings(
        @DefaultValue("1s") Duration fresh,
        @DefaultValue("30d") Duration needsKept) {}
