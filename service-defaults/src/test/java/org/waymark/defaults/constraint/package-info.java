/** What enters single fields, and what is made of it. */
@NullMarked
package org.waymark.defaults.constraint;

import org.jspecify.annotations.NullMarked;
