/** Letters to attendees, sent from a queue that a crash does not empty. */
@NullMarked
package org.waymark.registration.mail;

import org.jspecify.annotations.NullMarked;
