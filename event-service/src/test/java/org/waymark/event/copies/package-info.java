@NullMarked
package org.waymark.event.copies;

import org.jspecify.annotations.NullMarked;
