/** Styles, scripts and pictures of the pages of all services, which bear them only in {@code service-defaults}. */
@NullMarked
package org.waymark.gateway.assets;

import org.jspecify.annotations.NullMarked;
