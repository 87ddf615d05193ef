/** The gateway from outside: real requests through it, to real servers behind it. */
@NullMarked
package org.waymark.gateway;

import org.jspecify.annotations.NullMarked;
