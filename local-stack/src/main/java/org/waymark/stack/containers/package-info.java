/** MongoDB, Kafka and Keycloak as containers, where Docker answers. */
@NullMarked
package org.waymark.stack.containers;

import org.jspecify.annotations.NullMarked;
