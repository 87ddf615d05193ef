/** What this service knows of series and editions: its copies of their state, and who manages them. */
@NullMarked
package org.waymark.content.edition;

import org.jspecify.annotations.NullMarked;
