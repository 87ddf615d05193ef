/** People whom the host enters. */
@NullMarked
package org.waymark.registration.enrolment;

import org.jspecify.annotations.NullMarked;
