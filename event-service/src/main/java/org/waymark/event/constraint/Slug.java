package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A word of an address: lower-case letters and digits, joined by single hyphens, at most 64 characters. */
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
@Size(max = 64) @ReportAsSingleViolation
public @interface Slug {

    String message() default "{constraint.slug}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
