/** Cities and bodies that fill places of their own with people whom they name. */
@NullMarked
package org.waymark.registration.delegation;

import org.jspecify.annotations.NullMarked;
