/** Is a request's origin told rightly? */
@NullMarked
package org.waymark.gateway.protection;

import org.jspecify.annotations.NullMarked;
