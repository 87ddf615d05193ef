package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country as ISO 3166 writes it in two capital letters. Null is left to others. */
@Documented
@Constraint(validatedBy = CountryCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface CountryCode {

    String message() default "{constraint.country}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
