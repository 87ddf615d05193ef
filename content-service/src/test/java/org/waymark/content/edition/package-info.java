/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.edition;

import org.jspecify.annotations.NullMarked;
