/** The description of the API: what the shared types and parameters are on the wire. */
@NullMarked
package org.waymark.defaults.openapi;

import org.jspecify.annotations.NullMarked;
