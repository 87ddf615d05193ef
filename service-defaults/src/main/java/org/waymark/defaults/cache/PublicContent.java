package org.waymark.defaults.cache;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this controller gives to strangers who read is the same for all of them and may be kept, to be asked for again
 * each time. Whatever it gives to somebody who says who they are, or who bears a key, is kept by nobody.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicContent {}
