/** Links to registrations, asked for again by those who have lost theirs, without telling strangers who is registered. */
@NullMarked
package org.waymark.registration.lostlink;

import org.jspecify.annotations.NullMarked;
