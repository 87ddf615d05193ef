package org.waymark.gateway.routes;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the parts are, and what they are given.
 *
 * @param timeOut until a part must have begun to answer
 * @param uploadTimeOut the same where files are uploaded: the upload itself counts
 * @param bodyLimit the largest request body
 * @param uploadLimit the same where files are uploaded
 */
@ConfigurationProperties("waymark.routes")
record RouteSettings(
        @DefaultValue("http://localhost:8082") URI event,
        @DefaultValue("http://localhost:8083") URI registration,
        @DefaultValue("http://localhost:8084") URI content,
        @DefaultValue("10s") Duration timeOut,
        @DefaultValue("2m") Duration uploadTimeOut,
        @DefaultValue("2MB") DataSize bodyLimit,
        @DefaultValue("32MB") DataSize uploadLimit) {

    URI addressOf(Part part) {
        return switch (part) {
            case EVENT -> event;
            case REGISTRATION -> registration;
            case CONTENT -> content;
        };
    }

    Duration timeOutOf(RouteRule rule) {
        return rule.uploads() ? uploadTimeOut : timeOut;
    }

    DataSize limitOf(RouteRule rule) {
        return rule.uploads() ? uploadLimit : bodyLimit;
    }
}
