/** The performance figures of the suite, each as a ratio to a baseline that is measured in the same run. */
@NullMarked
package org.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;
