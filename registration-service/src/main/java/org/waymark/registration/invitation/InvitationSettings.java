package org.waymark.registration.invitation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.invitation}.
 *
 * @param remindAfter nobody is reminded earlier than this after the invitation or the last reminder
 */
@ConfigurationProperties("waymark.invitation")
record InvitationSettings(@DefaultValue("1d") Duration remindAfter) {}
