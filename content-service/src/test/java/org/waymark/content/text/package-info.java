/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.text;

import org.jspecify.annotations.NullMarked;
