/** The one door of the suite: it knows no domain, only who is asking and which part answers. */
@NullMarked
package org.waymark.gateway;

import org.jspecify.annotations.NullMarked;
