/** The first series and its people's work, put in through the services' own APIs. */
@NullMarked
package org.waymark.stack.demo;

import org.jspecify.annotations.NullMarked;
