package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day between 1900 and 2199: a slip of the finger in a year is found before it is stored. */
@Documented
@Constraint(validatedBy = PlausibleDateValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PlausibleDate {

    String message() default "{constraint.date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
