/** A real Keycloak with the project's realm, as a process of its own. */
@NullMarked
package org.waymark.stack.identity;

import org.jspecify.annotations.NullMarked;
