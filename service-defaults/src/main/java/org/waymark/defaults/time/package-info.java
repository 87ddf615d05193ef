/** The clock, and dates that move with what they belong to. */
@NullMarked
package org.waymark.defaults.time;

import org.jspecify.annotations.NullMarked;
