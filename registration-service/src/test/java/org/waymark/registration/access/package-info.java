/** Every endpoint of the service, and what each kind of caller gets there. */
@NullMarked
package org.waymark.registration.access;

import org.jspecify.annotations.NullMarked;
