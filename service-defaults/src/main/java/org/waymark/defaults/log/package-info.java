/** What may be written down about a request. */
@NullMarked
package org.waymark.defaults.log;

import org.jspecify.annotations.NullMarked;
