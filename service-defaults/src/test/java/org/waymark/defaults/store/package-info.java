@NullMarked
package org.waymark.defaults.store;

import org.jspecify.annotations.NullMarked;
