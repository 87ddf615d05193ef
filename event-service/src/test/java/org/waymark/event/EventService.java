package org.waymark.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.waymark.event.copies.CopySamples;
import org.waymark.stack.test.WaymarkTest;

/** The whole service against a real broker and a store; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WaymarkTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({EventClient.class, CopySamples.class})
public @interface EventService {}
