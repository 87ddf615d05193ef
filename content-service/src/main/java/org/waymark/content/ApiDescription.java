package org.waymark.content;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.waymark.content.material.MaterialId;
import org.waymark.content.trail.ProjectId;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;

/** What the OpenAPI description cannot read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IfMatch.class, IfNoneMatch.class, Cursor.class)
                .replaceWithSchema(MaterialId.class, new StringSchema())
                .replaceWithSchema(ProjectId.class, new StringSchema());
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Waymark content")
                        .version("1")
                        .description("Trails, projects and materials of editions, and the search among them"));
    }

    @Bean
    OperationCustomizer conditionsAndPages() {
        return (operation, handler) -> {
            if (takes(handler, IfMatch.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .required(!takes(handler, IfNoneMatch.class))
                        .description("The ETag of the version that the change is meant for")
                        .schema(new StringSchema()));
            }
            if (takes(handler, IfNoneMatch.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("If-None-Match")
                        .description("`*` to begin only")
                        .schema(new StringSchema()));
            }
            if (takes(handler, Cursor.class)) {
                page(operation);
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer wireNames() {
        return api -> api.getComponents().getSchemas().values().forEach(ApiDescription::inWireNames);
    }

    @Bean
    OpenApiCustomizer uploadedFile() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().get(MediaType.MULTIPART_FORM_DATA_VALUE))
                .filter(Objects::nonNull)
                .forEach(form -> form.setSchema(new ObjectSchema().allOf(List.of(form.getSchema(), withFile()))));
    }

    private static Schema<?> withFile() {
        var upload = new ObjectSchema();
        upload.addProperty("file", new BinarySchema());
        upload.addRequiredItem("file");
        return upload;
    }

    private static void page(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name("after")
                .description("The `next` of the page before")
                .schema(new StringSchema()));
        var limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Cursor.MAX_LIMIT));
        limit.setDefault(Cursor.DEFAULT_LIMIT);
        operation.addParametersItem(new QueryParameter().name("limit").schema(limit));
    }

    /** Enumerations are in lower case with hyphens on the wire. */
    private static void inWireNames(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ApiDescription::named);
        }
    }

    @SuppressWarnings("unchecked")
    private static void named(Schema<?> property) {
        if (property.getEnum() != null) {
            ((Schema<Object>) property)
                    .setEnum(property.getEnum().stream()
                            .map(ApiDescription::wireName)
                            .toList());
        }
    }

    private static Object wireName(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }
}
