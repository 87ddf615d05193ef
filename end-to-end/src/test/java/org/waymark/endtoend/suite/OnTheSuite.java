package org.waymark.endtoend.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a story on the whole suite with its demo data, which all stories of a run share. Tests and constructors may take
 * {@link Suite}, {@link org.waymark.endtoend.step.Cast} and {@link org.waymark.endtoend.browser.Browser}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SuiteExtension.class)
public @interface OnTheSuite {}
