/** A real browser, and what people do in it. */
@NullMarked
package org.waymark.endtoend.browser;

import org.jspecify.annotations.NullMarked;
