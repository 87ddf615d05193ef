/** Series that travel and their editions: the service that owns what, where and when. */
@NullMarked
package org.waymark.event;

import org.jspecify.annotations.NullMarked;
