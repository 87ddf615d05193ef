/** The command behind {@code ./waymark up}: everything for one machine without Docker. */
@NullMarked
package org.waymark.stack;

import org.jspecify.annotations.NullMarked;
