/** Whom people ask about an edition, and who their mails' answers go to. */
@NullMarked
package org.waymark.event.contact;

import org.jspecify.annotations.NullMarked;
