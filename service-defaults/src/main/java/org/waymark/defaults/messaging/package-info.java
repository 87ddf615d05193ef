/** CloudEvents on Kafka: topics, reading, copies of what other services own, dead letters. */
@NullMarked
package org.waymark.defaults.messaging;

import org.jspecify.annotations.NullMarked;
