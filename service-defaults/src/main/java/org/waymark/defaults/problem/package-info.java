/** What is refused, and how it is told: one sealed Rejection, one advice, RFC 9457. */
@NullMarked
package org.waymark.defaults.problem;

import org.jspecify.annotations.NullMarked;
