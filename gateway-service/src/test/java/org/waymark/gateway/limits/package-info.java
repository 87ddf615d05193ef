/** Does the gateway count what it should, and only that? */
@NullMarked
package org.waymark.gateway.limits;

import org.jspecify.annotations.NullMarked;
