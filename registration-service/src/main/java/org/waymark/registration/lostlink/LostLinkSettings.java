package org.waymark.registration.lostlink;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.lost-link}.
 *
 * @param pause nobody is sent the link to a registration twice within it
 */
@ConfigurationProperties("waymark.lost-link")
record LostLinkSettings(@DefaultValue("10m") Duration pause) {}
