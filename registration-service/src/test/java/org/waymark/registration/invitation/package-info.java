/** Invitations, asked and answered. */
@NullMarked
package org.waymark.registration.invitation;

import org.jspecify.annotations.NullMarked;
