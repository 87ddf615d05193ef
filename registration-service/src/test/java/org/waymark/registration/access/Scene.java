package org.waymark.registration.access;

import java.util.ArrayList;
import java.util.List;
import org.waymark.registration.Api;
import org.waymark.registration.edition.EditionId;

/**
 * What callers find: an open edition with places, and somebody's registration in it.
 *
 * @param registration the id of one that is none of the callers'
 */
record Scene(Api api, EditionId edition, String registration) {

    static final String EDITION = "/api/series/{series}/editions/{edition}";
    static final String DESK = "/desk/{series}/{edition}";

    /** The path of the edition's API. */
    String edition(String rest) {
        return Api.path(edition, rest);
    }

    /** The path of the edition's desk. */
    String desk(String rest) {
        return "/desk/" + edition.value() + rest;
    }

    /** The path of the edition's public pages. */
    String page(String rest) {
        return "/" + edition.value() + rest;
    }

    /** The path of the registration's own page. */
    String own(String rest) {
        return "/registrations/" + registration + rest;
    }

    static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
