@NullMarked
package org.waymark.defaults.outbox;

import org.jspecify.annotations.NullMarked;
