/** What hosts ask of those who register: the form, its rules and versions, and what people have answered. */
@NullMarked
package org.waymark.registration.form;

import org.jspecify.annotations.NullMarked;
