package org.waymark.defaults.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells what a filter refuses as if a controller had: a problem to a program, a page to a browser. */
public final class Refusals {

    /** Not the container's own attribute, at which it would answer 500 to a redirect. */
    static final String REFUSAL = Refusals.class.getName();

    private Refusals() {}

    public static void tell(HttpServletRequest request, HttpServletResponse response, Exception refusal)
            throws ServletException, IOException {
        request.setAttribute(REFUSAL, refusal);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher(ErrorPage.PATH).forward(request, response);
    }
}
