/** Editions: one occurrence of a series in one host city, from draft to completed. */
@NullMarked
package org.waymark.event.edition;

import org.jspecify.annotations.NullMarked;
