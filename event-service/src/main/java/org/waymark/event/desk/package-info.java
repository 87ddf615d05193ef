/** The organiser's desk: series and editions made, changed and moved on in the browser. */
@NullMarked
package org.waymark.event.desk;

import org.jspecify.annotations.NullMarked;
