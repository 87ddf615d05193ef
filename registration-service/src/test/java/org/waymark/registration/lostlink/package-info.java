/** Proves package lostlink. */
@NullMarked
package org.waymark.registration.lostlink;

import org.jspecify.annotations.NullMarked;
