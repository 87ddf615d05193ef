/** Who comes to an edition: places, waiting list, registrations, and the mail about them. */
@NullMarked
package org.waymark.registration;

import org.jspecify.annotations.NullMarked;
