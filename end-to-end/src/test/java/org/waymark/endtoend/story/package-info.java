/** The stories of the suite, told from outside: through the gateway, on real parts. */
@NullMarked
package org.waymark.endtoend.story;

import org.jspecify.annotations.NullMarked;
