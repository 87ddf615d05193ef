/** Tables, written and read. */
@NullMarked
package org.waymark.registration.spreadsheet;

import org.jspecify.annotations.NullMarked;
