/** What keeps people and services safe: origins, header fields in both directions, and a log without personal data. */
@NullMarked
package org.waymark.gateway.protection;

import org.jspecify.annotations.NullMarked;
