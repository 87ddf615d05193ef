/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.material;

import org.jspecify.annotations.NullMarked;
