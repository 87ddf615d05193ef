/** The pages of those who work on trails and materials: the partner city and the host. */
@NullMarked
package org.waymark.content.desk;

import org.jspecify.annotations.NullMarked;
