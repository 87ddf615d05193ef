package org.waymark.registration.form;

import org.waymark.defaults.problem.Unprocessable;

/** The form makes no sense. */
public final class FormRefused extends Unprocessable {

    private static final long serialVersionUID = 1L;

    FormRefused(FormRule broken) {
        super(broken.code(), broken.sentence());
    }
}
