/** Proves package ticket. */
@NullMarked
package org.waymark.registration.ticket;

import org.jspecify.annotations.NullMarked;
