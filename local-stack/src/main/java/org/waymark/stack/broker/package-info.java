/** A real Kafka broker inside this process. */
@NullMarked
package org.waymark.stack.broker;

import org.jspecify.annotations.NullMarked;
