/** What the other services told about an edition over Kafka: its trails, materials and places. */
@NullMarked
package org.waymark.event.copies;

import org.jspecify.annotations.NullMarked;
