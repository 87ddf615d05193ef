/** Who may keep an answer: nobody, unless its handler says that it is the same for everybody. */
@NullMarked
package org.waymark.defaults.cache;

import org.jspecify.annotations.NullMarked;
