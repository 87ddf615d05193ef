package org.waymark.defaults.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms fill what a record's constructor asks for, and nothing within: a field {@code title.en} is not part of a title. */
@ControllerAdvice
final class FormBinding {

    @InitBinder
    void onlyWhatIsDeclared(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
