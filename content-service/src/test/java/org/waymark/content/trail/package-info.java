/** Proves the capability of the same name. */
@NullMarked
package org.waymark.content.trail;

import org.jspecify.annotations.NullMarked;
