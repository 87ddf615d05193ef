package org.waymark.defaults.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Tells as a problem what Tomcat refuses before any servlet sees it, such as a request line that is not HTTP. */
public final class ContainerProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var code = StatusCodes.codeOf(HttpStatusCode.valueOf(status));
        var body = "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        code,
                        StatusCodes.titleOf(code),
                        status,
                        StatusCodes.sentenceOf(HttpStatusCode.valueOf(status)));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // whoever asked is gone, and there is nobody left to tell
            container.getLogger().debug("No problem could be told", e);
        }
    }
}
