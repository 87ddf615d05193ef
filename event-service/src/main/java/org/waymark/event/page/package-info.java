/** The public pages: home, series and edition. */
@NullMarked
package org.waymark.event.page;

import org.jspecify.annotations.NullMarked;
