/** The rules of who gets a place, in plain Java: one function from a ledger and requests to the next ledger and its answers. */
@NullMarked
package org.waymark.registration.admission;

import org.jspecify.annotations.NullMarked;
