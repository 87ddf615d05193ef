/** The MongoDB driver set up once: write concern, codecs, and collections of aggregates that change by conditional writes. */
@NullMarked
package org.waymark.defaults.store;

import org.jspecify.annotations.NullMarked;
