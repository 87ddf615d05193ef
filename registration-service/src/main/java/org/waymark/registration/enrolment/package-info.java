/** People whom the host enters, by hand or from a list, without their having asked. */
@NullMarked
package org.waymark.registration.enrolment;

import org.jspecify.annotations.NullMarked;
