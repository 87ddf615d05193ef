/** Catches every mail that the suite sends and shows it instead of delivering it. */
@NullMarked
package org.waymark.stack.mail;

import org.jspecify.annotations.NullMarked;
