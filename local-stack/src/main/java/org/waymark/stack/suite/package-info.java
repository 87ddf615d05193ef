/** The whole suite on one machine: which parts there are, in which order they start and how they stop. */
@NullMarked
package org.waymark.stack.suite;

import org.jspecify.annotations.NullMarked;
