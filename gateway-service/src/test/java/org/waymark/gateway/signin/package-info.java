/** What signing in rests on, without a server. */
@NullMarked
package org.waymark.gateway.signin;

import org.jspecify.annotations.NullMarked;
