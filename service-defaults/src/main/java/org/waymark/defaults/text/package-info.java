/** Texts in several languages. */
@NullMarked
package org.waymark.defaults.text;

import org.jspecify.annotations.NullMarked;
