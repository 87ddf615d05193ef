/** What the gateway itself answers when something is wrong: RFC 9457 for programs, a friendly page for people. */
@NullMarked
package org.waymark.gateway.problem;

import org.jspecify.annotations.NullMarked;
