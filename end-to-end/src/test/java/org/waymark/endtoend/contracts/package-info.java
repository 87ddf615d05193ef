/** Proves that the contracts hold together: schemas, examples and the AsyncAPI document. */
@NullMarked
package org.waymark.endtoend.contracts;

import org.jspecify.annotations.NullMarked;
