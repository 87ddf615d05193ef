package org.waymark.registration.mail;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address to which our mail server can write; the message says what to mend. Null and blank are left to others. */
@Documented
@Constraint(validatedBy = MailableValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Mailable {

    String message() default "{mail-address.form}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
