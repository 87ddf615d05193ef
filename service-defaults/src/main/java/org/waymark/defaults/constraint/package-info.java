/** What single fields must look like wherever they enter: mail addresses, and texts of one line. */
@NullMarked
package org.waymark.defaults.constraint;

import org.jspecify.annotations.NullMarked;
