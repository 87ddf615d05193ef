/** The files of this repository, for tests that read them. */
@NullMarked
package org.waymark.endtoend.source;

import org.jspecify.annotations.NullMarked;
