/** What single fields of series and editions must look like, as Bean Validation constraints. */
@NullMarked
package org.waymark.event.constraint;

import org.jspecify.annotations.NullMarked;
