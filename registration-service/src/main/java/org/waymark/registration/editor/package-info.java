/** The pages on which hosts and the series' office write what they ask. */
@NullMarked
package org.waymark.registration.editor;

import org.jspecify.annotations.NullMarked;
