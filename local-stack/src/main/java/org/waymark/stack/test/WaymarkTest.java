package org.waymark.stack.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a broker, a store, a mail catcher and a token issuer, shared by the whole test run, and sets the
 * services' settings as system properties before Spring reads them. Test methods may take {@link TestStack} or
 * {@link org.waymark.stack.mail.MailCatcher} as a parameter.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WaymarkTestExtension.class)
public @interface WaymarkTest {

    /** Sets {@code waymark.store.database} to a name that no other class uses; for a context that starts in this class. */
    boolean ownDatabase() default false;
}
