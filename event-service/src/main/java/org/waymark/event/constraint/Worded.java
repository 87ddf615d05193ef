package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that says something in at least one language, unless it is optional, and nowhere too much. */
@Documented
@Constraint(validatedBy = WordedValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Worded {

    String message() default "{constraint.worded}";

    boolean optional() default false;

    /** The longest text in one language, in characters. */
    int max() default 200;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
