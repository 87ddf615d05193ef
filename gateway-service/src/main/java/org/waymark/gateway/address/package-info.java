/** The public address of the suite: links, cookies and the check of origins follow it. */
@NullMarked
package org.waymark.gateway.address;

import org.jspecify.annotations.NullMarked;
