/** What may be written down about a request: never a code, a key or anything else that its address carries. */
@NullMarked
package org.waymark.gateway.log;

import org.jspecify.annotations.NullMarked;
