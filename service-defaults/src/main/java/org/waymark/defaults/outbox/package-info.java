/** Messages that leave with the state that they speak of: written in one atomic write, relayed right after, swept after a crash. */
@NullMarked
package org.waymark.defaults.outbox;

import org.jspecify.annotations.NullMarked;
