/** What people and programs do with the suite, in the words of the stories. */
@NullMarked
package org.waymark.endtoend.step;

import org.jspecify.annotations.NullMarked;
