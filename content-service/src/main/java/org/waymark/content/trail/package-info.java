/** A partner city's trail: drafted, submitted, reviewed by the host, published as numbered revisions. */
@NullMarked
package org.waymark.content.trail;

import org.jspecify.annotations.NullMarked;
