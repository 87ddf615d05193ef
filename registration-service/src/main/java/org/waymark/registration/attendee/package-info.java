/** People's registrations: what is stored of each, under which derived id, and behind which key. */
@NullMarked
package org.waymark.registration.attendee;

import org.jspecify.annotations.NullMarked;
