/** The page layer that every service shares: layout, forms, languages, dates and the friendly error page. */
@NullMarked
package org.waymark.defaults.page;

import org.jspecify.annotations.NullMarked;
