/** Documents and pictures of an edition or of a trail: uploaded, checked, kept, downloaded. */
@NullMarked
package org.waymark.content.material;

import org.jspecify.annotations.NullMarked;
