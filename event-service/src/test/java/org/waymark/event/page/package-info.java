@NullMarked
package org.waymark.event.page;

import org.jspecify.annotations.NullMarked;
