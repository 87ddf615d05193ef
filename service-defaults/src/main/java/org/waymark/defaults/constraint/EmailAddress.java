package org.waymark.defaults.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of which a {@link MailAddress} can be made; the message says what to mend. Null and blank are left to others. */
@Documented
@Constraint(validatedBy = EmailAddressValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface EmailAddress {

    String message() default "{mail-address.form}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
