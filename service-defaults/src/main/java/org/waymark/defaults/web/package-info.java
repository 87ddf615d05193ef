/** HTTP semantics for controllers: entity tags, conditional changes, merge patches, cursor pages, body limits. */
@NullMarked
package org.waymark.defaults.web;

import org.jspecify.annotations.NullMarked;
