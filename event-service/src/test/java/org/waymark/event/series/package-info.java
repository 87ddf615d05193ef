@NullMarked
package org.waymark.event.series;

import org.jspecify.annotations.NullMarked;
