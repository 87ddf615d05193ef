package org.waymark.defaults.openapi;

import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;

@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnClass(SpringDocUtils.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiAutoConfiguration {

    OpenApiAutoConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Cursor.class, IfMatch.class, IfNoneMatch.class);
    }

    @Bean
    WireTypes wireTypes() {
        return new WireTypes();
    }

    @Bean
    SharedParameters sharedParameters() {
        return new SharedParameters();
    }

    @Bean
    GlobalOpenApiCustomizer titleAndTokens(@Value("${spring.application.name}") String service) {
        return api -> {
            api.getInfo().title("Waymark: " + service).version("1");
            api.getComponents()
                    .addSecuritySchemes(
                            "bearer",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
        };
    }
}
