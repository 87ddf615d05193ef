package org.waymark.content;

import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** What the OpenAPI description cannot read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

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
}
