/** Letters to many: the host's announcements, changes of an edition, and how people stop the former. */
@NullMarked
package org.waymark.registration.announcement;

import org.jspecify.annotations.NullMarked;
