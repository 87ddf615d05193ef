package org.waymark.registration.form;

import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.defaults.web.EntityTags;

/**
 * A version of a form on the wire.
 *
 * @param owner the series for its template, or series and edition
 */
record FormView(FormId owner, long version, Instant changed, List<Question> questions, List<Consent> consents) {

    static FormView of(RegistrationForm form) {
        return new FormView(form.owner(), form.version(), form.changed(), form.questions(), form.consents());
    }

    ResponseEntity<FormView> under(ResponseEntity.BodyBuilder answer) {
        return answer.eTag(EntityTags.of(version)).body(this);
    }
}
