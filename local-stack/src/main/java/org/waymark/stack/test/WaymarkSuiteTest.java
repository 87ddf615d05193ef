package org.waymark.stack.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the whole suite with its demo data, the same as {@code ./waymark up} starts, once for the test run
 * and on free ports. Tests take {@link org.waymark.stack.suite.Addresses} as a parameter, and those that kill and
 * restart services {@link org.waymark.stack.suite.WaymarkSuite}.
 *
 * <p>With {@code waymark.stack=external} the suite is a running one: {@code waymark.stack.gateway} (base URL),
 * {@code waymark.stack.issuer} (Keycloak's realm) and {@code waymark.stack.mails} (the caught mails as JSON) say where;
 * tests that need to kill its services are skipped.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WaymarkSuiteExtension.class)
public @interface WaymarkSuiteTest {}
