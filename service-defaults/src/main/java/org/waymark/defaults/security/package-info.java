/** Who is calling: Keycloak's token as a small Caller. */
@NullMarked
package org.waymark.defaults.security;

import org.jspecify.annotations.NullMarked;
