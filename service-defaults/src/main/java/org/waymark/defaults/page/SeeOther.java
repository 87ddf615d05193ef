package org.waymark.defaults.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a form was taken, the browser goes on to a page that it may load again. */
public final class SeeOther {

    private SeeOther() {}

    public static ModelAndView at(String path) {
        RedirectView next = new RedirectView(path, false, false, false);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next);
    }
}
