/** Finds published trails, projects and materials by their words. */
@NullMarked
package org.waymark.content.search;

import org.jspecify.annotations.NullMarked;
