/** The host's pages: who comes, and how many may. */
@NullMarked
package org.waymark.registration.desk;

import org.jspecify.annotations.NullMarked;
