/** The vocabulary of this module's tests, and the proofs that concern all of it. */
@NullMarked
package org.waymark.content;

import org.jspecify.annotations.NullMarked;
