package org.waymark.registration.editor;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.form.FormDraft;
import org.waymark.registration.form.RegistrationForm;

/**
 * How a form stands.
 *
 * @param own null where there is none yet
 * @param template what is in force instead; null where there is none, or an own one
 */
public record Standing(
        @Nullable RegistrationForm own, @Nullable RegistrationForm template) {

    public @Nullable RegistrationForm form() {
        return own != null ? own : template;
    }

    public boolean isTemplate() {
        return own == null && template != null;
    }

    FormDraft draft() {
        RegistrationForm form = form();
        return form == null ? FormDraft.EMPTY : form.draft();
    }

    long version() {
        return own == null ? 0 : own.version();
    }

    /** What a page carries to say what it has seen: the versions of both. */
    public String mark() {
        return version() + "." + (template == null ? 0 : template.version());
    }
}
