/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.desk;

import org.jspecify.annotations.NullMarked;
