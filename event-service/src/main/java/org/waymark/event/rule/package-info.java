/** Business rules as values: a code, a sentence and the test that tells a breach. */
@NullMarked
package org.waymark.event.rule;

import org.jspecify.annotations.NullMarked;
