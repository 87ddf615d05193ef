/** What the tests of every module run on: one stack and one token issuer for the whole test run. */
@NullMarked
package org.waymark.stack.test;

import org.jspecify.annotations.NullMarked;
