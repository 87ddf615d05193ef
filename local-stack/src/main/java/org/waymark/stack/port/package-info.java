/** Which ports the parts listen on. */
@NullMarked
package org.waymark.stack.port;

import org.jspecify.annotations.NullMarked;
