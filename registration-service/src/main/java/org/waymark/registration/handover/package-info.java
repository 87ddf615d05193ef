/** How a place becomes somebody else's. */
@NullMarked
package org.waymark.registration.handover;

import org.jspecify.annotations.NullMarked;
