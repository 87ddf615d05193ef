package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A language as ISO 639 writes it in two small letters. Null is left to others. */
@Documented
@Constraint(validatedBy = LanguageCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface LanguageCode {

    String message() default "{constraint.language}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
