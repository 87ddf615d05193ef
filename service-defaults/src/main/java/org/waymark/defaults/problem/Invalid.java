package org.waymark.defaults.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 400: what was sent cannot be taken; says where and why, all at once. */
public final class Invalid extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, "invalid", "Some of what was sent cannot be taken; see the errors.");
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
