/** A service without a purpose, on which the defaults are tried. */
@NullMarked
package org.waymark.defaults.sample;

import org.jspecify.annotations.NullMarked;
