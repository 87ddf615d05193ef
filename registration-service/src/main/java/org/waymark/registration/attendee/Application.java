package org.waymark.registration.attendee;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.form.Answers;

/**
 * What somebody asked for.
 *
 * @param language of letters and links, one of the interface's
 * @param request the hashed {@code Idempotency-Key}, or a random value where the client sent none
 * @param body the hash of all that was asked, to know a repeat from another wish under the same key
 * @param answers to the form; null where the edition asks nothing
 * @param invitation with which the person gets in; null without
 */
public record Application(
        Person person,
        String category,
        String language,
        String request,
        String body,
        @Nullable Answers answers,
        @Nullable InvitationId invitation) {

    public Application by(@Nullable InvitationId with) {
        return new Application(person, category, language, request, body, answers, with);
    }
}
