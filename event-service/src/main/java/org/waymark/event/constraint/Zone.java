package org.waymark.event.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A time zone of the IANA database, such as Europe/Brussels. Null is left to others. */
@Documented
@Constraint(validatedBy = ZoneValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Zone {

    String message() default "{constraint.zone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
