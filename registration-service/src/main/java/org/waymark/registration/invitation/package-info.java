/** Whom the host has asked to come: invitations with codes that open once, reminders, and lists of many. */
@NullMarked
package org.waymark.registration.invitation;

import org.jspecify.annotations.NullMarked;
