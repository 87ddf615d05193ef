package org.waymark.defaults.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line that reads as it is stored: no controls, no overrides of the direction of writing, no halves of characters. */
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Pattern(regexp = Legible.LINE) @ReportAsSingleViolation
public @interface Legible {

    /** The whole of such a line. */
    String LINE = "[^\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]*";

    String message() default "{legible}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
