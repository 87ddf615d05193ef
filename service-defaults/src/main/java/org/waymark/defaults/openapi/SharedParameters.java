package org.waymark.defaults.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;

/** The headers and parameters behind the types that controllers share. */
final class SharedParameters implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, IfMatch.class)) {
            operation.addParametersItem(ifMatch().required(!takes(method, IfNoneMatch.class)));
        }
        if (takes(method, IfNoneMatch.class)) {
            operation.addParametersItem(ifNoneMatch());
        }
        if (takes(method, Cursor.class)) {
            operation.addParametersItem(after());
            operation.addParametersItem(limit());
        }
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static Parameter ifMatch() {
        return new HeaderParameter()
                .name("If-Match")
                .description("The ETag of the version that the change is for: without it 428, with an old one 412")
                .schema(new StringSchema().example("\"7\""));
    }

    private static Parameter ifNoneMatch() {
        return new HeaderParameter()
                .name("If-None-Match")
                .required(false)
                .description("`*` to create only, and never to replace: else 412")
                .schema(new StringSchema().example("*"));
    }

    private static Parameter after() {
        return new QueryParameter()
                .name("after")
                .required(false)
                .description("The `next` of the page before")
                .schema(new StringSchema());
    }

    private static Parameter limit() {
        var limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Cursor.MAX_LIMIT));
        limit.setDefault(Cursor.DEFAULT_LIMIT);
        return new QueryParameter()
                .name("limit")
                .required(false)
                .description("How many at most")
                .schema(limit);
    }
}
