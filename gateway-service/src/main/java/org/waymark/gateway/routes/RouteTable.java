package org.waymark.gateway.routes;

import static org.waymark.gateway.routes.Part.CONTENT;
import static org.waymark.gateway.routes.Part.EVENT;
import static org.waymark.gateway.routes.Part.REGISTRATION;
import static org.waymark.gateway.routes.RouteRule.api;
import static org.waymark.gateway.routes.RouteRule.pages;
import static org.waymark.gateway.routes.RouteRule.uploads;

import java.util.List;

/** Which part answers which path. The first row that matches wins, so the specific ones come first. */
final class RouteTable {

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

    /** First segments that are no series. */
    private static final String RESERVED = "api|desk|me|search|registrations|assets|webjars|sign-in|sign-out|problems"
            + "|actuator|materials|catalog|error|oauth2|login|logout";

    private static final String SERIES = "/{series:(?!(?:" + RESERVED + ")$)" + SLUG + "}";
    private static final String EDITION = SERIES + "/{edition:" + SLUG + "}";
    private static final String DESK = "/desk" + EDITION;
    private static final String API = "/api/series/{series}/editions/{edition}";

    static final List<RouteRule> RULES = List.of(
            pages(
                    REGISTRATION,
                    EDITION + "/register/**",
                    EDITION + "/invitations/**",
                    EDITION + "/delegations/**",
                    "/registrations/**",
                    "/me",
                    DESK + "/registrations/**",
                    DESK + "/{export:registrations\\.(?:csv|xlsx)}",
                    DESK + "/admission",
                    DESK + "/form/**",
                    "/desk" + SERIES + "/form/**",
                    DESK + "/invitations/**",
                    DESK + "/delegations/**",
                    DESK + "/announcements/**",
                    DESK + "/changes",
                    DESK + "/figures"),
            api(
                    REGISTRATION,
                    API + "/admission/**",
                    API + "/availability/**",
                    API + "/registrations/**",
                    API + "/registration-form",
                    "/api/series/{series}/registration-form",
                    API + "/invitations/**",
                    API + "/delegations/**",
                    API + "/announcements/**",
                    API + "/changes/**",
                    API + "/figures",
                    API + "/check-ins/**",
                    "/api/registrations/**",
                    "/api/openapi/registration"),
            uploads(
                    CONTENT,
                    EDITION + "/materials/**",
                    DESK + "/materials/**",
                    API + "/materials/**",
                    "/api/materials/**"),
            pages(CONTENT, EDITION + "/trails/**", "/search", "/desk/trails/**", DESK + "/trails/**"),
            api(CONTENT, API + "/trails/**", "/api/search", "/api/openapi/content"),
            api(EVENT, "/api/series/**", "/api/openapi/event"),
            pages(
                    EVENT,
                    "/",
                    "/desk/**",
                    SERIES + "/**",
                    "/{calendar:" + SLUG + "\\.ics}",
                    "/{catalog:catalog\\.(?:jsonld|ttl)}"));

    private RouteTable() {}
}
