/** How JSON is written and read: enumerations in lower case with hyphens, nothing unknown, nothing coerced. */
@NullMarked
package org.waymark.defaults.json;

import org.jspecify.annotations.NullMarked;
