/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.search;

import org.jspecify.annotations.NullMarked;
