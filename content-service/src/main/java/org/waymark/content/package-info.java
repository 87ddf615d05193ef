/** Trails, projects and materials: what an edition leaves behind. */
@NullMarked
package org.waymark.content;

import org.jspecify.annotations.NullMarked;
