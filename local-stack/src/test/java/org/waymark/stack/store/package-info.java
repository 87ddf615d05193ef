/** The embedded store keeps what services rely on. */
@NullMarked
package org.waymark.stack.store;

import org.jspecify.annotations.NullMarked;
