package org.waymark.event.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.problem.Stale;

/**
 * A form as the reader sees it.
 *
 * @param view the template
 * @param typed what its fields hold
 * @param languages those that localized texts have fields for
 * @param about what else the template shows
 */
record FormPage(String view, Typed typed, List<String> languages, Map<String, ?> about) {

    /** The form as it is opened. */
    ModelAndView opened(long version) {
        return drawn(HttpStatus.OK, List.of(), false, version);
    }

    /**
     * The form again with what was typed: sent once more, it is meant for the version that stands now.
     *
     * @param current the version that stands now
     */
    ModelAndView again(RuntimeException refusal, List<FieldError> errors, long current) {
        var status = refusal instanceof Rejection rejection ? rejection.status() : HttpStatus.UNPROCESSABLE_CONTENT;
        return drawn(status, errors, refusal instanceof Stale, current);
    }

    /** On to another page, so that reloading it sends nothing again. */
    static ModelAndView done(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private ModelAndView drawn(HttpStatus status, List<FieldError> errors, boolean stale, long version) {
        var model = new LinkedHashMap<String, Object>(about);
        model.put("typed", typed);
        model.put("fieldLanguages", languages);
        model.put("errors", stale ? List.of() : errors);
        model.put("stale", stale);
        model.put("version", version);
        return new ModelAndView(view, model, status);
    }
}
