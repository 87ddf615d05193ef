/** What each verb and page does in each phase of an edition's registration. */
@NullMarked
package org.waymark.registration.phase;

import org.jspecify.annotations.NullMarked;
