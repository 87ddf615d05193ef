/** Tickets: the proof of a place, for the phone and for paper. */
@NullMarked
package org.waymark.registration.ticket;

import org.jspecify.annotations.NullMarked;
