/** Identifiers: each id has its own type, and all of them travel and rest as flat text. */
@NullMarked
package org.waymark.defaults.id;

import org.jspecify.annotations.NullMarked;
