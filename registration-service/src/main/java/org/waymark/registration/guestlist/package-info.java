/** Lists of people as hosts have them: what their columns say, and who stands in them. */
@NullMarked
package org.waymark.registration.guestlist;

import org.jspecify.annotations.NullMarked;
