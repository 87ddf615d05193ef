package org.waymark.registration.editor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.form.FormId;

/**
 * Where somebody edits a form: at the desk of an edition, or of a series for its template.
 *
 * @param path of the page
 * @param up the desk that it belongs to
 * @param title the edition's or the series'
 * @param languages of the series, its main one first
 * @param template where the reader may edit the template of the series; null where they may not, or do
 * @param needsUntil the day on which needs are erased; null for a template
 */
public record FormPlace(
        FormId owner,
        String path,
        String up,
        LocalizedText title,
        List<String> languages,
        @Nullable String template,
        long needsKept,
        @Nullable LocalDate needsUntil) {

    ModelAndView page(String view) {
        return new ModelAndView("registration/" + view).addObject("place", this);
    }
}
