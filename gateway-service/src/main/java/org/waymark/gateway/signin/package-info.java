/** Who is asking: sign-in and sign-out at Keycloak, the browser's session, and the token that services get to see. */
@NullMarked
package org.waymark.gateway.signin;

import org.jspecify.annotations.NullMarked;
