@NullMarked
package org.waymark.event.constraint;

import org.jspecify.annotations.NullMarked;
