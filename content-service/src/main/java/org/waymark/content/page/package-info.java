/** The public pages: a trail, and what an edition left to read and to look at. */
@NullMarked
package org.waymark.content.page;

import org.jspecify.annotations.NullMarked;
