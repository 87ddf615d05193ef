/** Tables as spreadsheets write and read them, whatever is in their cells. */
@NullMarked
package org.waymark.registration.spreadsheet;

import org.jspecify.annotations.NullMarked;
