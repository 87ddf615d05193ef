/** What texts in several languages must satisfy, and the words by which they are found. */
@NullMarked
package org.waymark.content.text;

import org.jspecify.annotations.NullMarked;
