/** Series: what travels, who owns it, and who takes part in it. */
@NullMarked
package org.waymark.event.series;

import org.jspecify.annotations.NullMarked;
