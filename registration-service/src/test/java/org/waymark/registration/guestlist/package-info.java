/** Lists of people, read. */
@NullMarked
package org.waymark.registration.guestlist;

import org.jspecify.annotations.NullMarked;
