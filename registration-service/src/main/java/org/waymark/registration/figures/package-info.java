/** An edition in numbers as they are now, for its host: drawn, in tables, and as JSON. */
@NullMarked
package org.waymark.registration.figures;

import org.jspecify.annotations.NullMarked;
