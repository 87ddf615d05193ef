package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An absolute http or https address. Null is left to others. */
@Documented
@Constraint(validatedBy = WebAddressValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WebAddress {

    String message() default "{constraint.web-address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
