/** A MongoDB-compatible store inside this process, for evaluation and tests. */
@NullMarked
package org.waymark.stack.store;

import org.jspecify.annotations.NullMarked;
