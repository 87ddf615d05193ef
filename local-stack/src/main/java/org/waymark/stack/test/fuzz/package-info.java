/** Sends a service what no friend would send, and looks for what it cannot cope with. */
@NullMarked
package org.waymark.stack.test.fuzz;

import org.jspecify.annotations.NullMarked;
