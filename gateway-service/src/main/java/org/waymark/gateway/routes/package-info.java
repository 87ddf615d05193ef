/** Which part of the suite answers which path, how long it may take, and what happens while it is away. */
@NullMarked
package org.waymark.gateway.routes;

import org.jspecify.annotations.NullMarked;
