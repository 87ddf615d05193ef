/** The suite that the stories run on: started for them, or one that is running already. */
@NullMarked
package org.waymark.endtoend.suite;

import org.jspecify.annotations.NullMarked;
