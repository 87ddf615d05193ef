@NullMarked
package org.waymark.event;

import org.jspecify.annotations.NullMarked;
