package org.waymark.gateway.protection;

import org.springframework.core.Ordered;

/** The order of what every request passes before sign-in is looked at; the log sees refusals too. */
public final class FilterOrder {

    static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE + 10;
    static final int ACCESS_LOG = REQUEST_ID + 1;
    static final int SECURITY_HEADERS = ACCESS_LOG + 1;
    static final int HEADER_LIMITS = SECURITY_HEADERS + 1;
    static final int HOST_FIELD = HEADER_LIMITS + 1;
    static final int CROSS_SITE = HOST_FIELD + 1;

    public static final int RATE_LIMITS = CROSS_SITE + 1;

    private FilterOrder() {}
}
