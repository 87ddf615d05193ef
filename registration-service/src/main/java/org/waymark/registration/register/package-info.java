/** A person's way: asking for a place, looking after it, giving it back. */
@NullMarked
package org.waymark.registration.register;

import org.jspecify.annotations.NullMarked;
