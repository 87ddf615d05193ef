package org.waymark.registration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.waymark.stack.test.WaymarkTest;

/** The whole service on a real broker and store; one context for all tests that need one. */
@WaymarkTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "waymark.ledger.left-after=1h")
@Import({World.class, Api.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
