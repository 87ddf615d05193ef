/** What this service keeps of series and editions, and who may manage them. */
@NullMarked
package org.waymark.registration.edition;

import org.jspecify.annotations.NullMarked;
