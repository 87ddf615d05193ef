/** The pages, drawn for samples of everything that the layout and the fragments can show. */
@NullMarked
package org.waymark.defaults.page;

import org.jspecify.annotations.NullMarked;
