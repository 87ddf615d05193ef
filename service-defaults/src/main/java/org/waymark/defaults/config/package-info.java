/** The settings that every service starts from. */
@NullMarked
package org.waymark.defaults.config;

import org.jspecify.annotations.NullMarked;
