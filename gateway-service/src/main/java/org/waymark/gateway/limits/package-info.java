/** How often one caller may do what costs others something: change, register, sign in, upload, search, guess a key. */
@NullMarked
package org.waymark.gateway.limits;

import org.jspecify.annotations.NullMarked;
