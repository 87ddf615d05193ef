@NullMarked
package org.waymark.event.edition;

import org.jspecify.annotations.NullMarked;
