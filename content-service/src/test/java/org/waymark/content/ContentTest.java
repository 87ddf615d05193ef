package org.waymark.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.waymark.stack.test.WaymarkTest;

/** The whole service on a real broker and store, with a limit for uploads that tests can pass. */
@WaymarkTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"waymark.materials.max-size=2MB", "waymark.materials.max-request=2100KB"})
@Import({Http.class, World.class})
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ContentTest {}
