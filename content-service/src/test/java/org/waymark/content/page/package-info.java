/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.page;

import org.jspecify.annotations.NullMarked;
