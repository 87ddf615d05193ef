@NullMarked
package org.waymark.event.desk;

import org.jspecify.annotations.NullMarked;
