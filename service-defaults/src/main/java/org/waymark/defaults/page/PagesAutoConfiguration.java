package org.waymark.defaults.page;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages for services on either web stack; the templates, styles and bundles lie in the resources of this module. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration"
        })
class PagesAutoConfiguration {

    @Bean
    Languages languages() {
        return new Languages();
    }

    @Bean
    Dates dates() {
        return new Dates();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(WebMvcConfigurer.class)
    static class ServletPages implements WebMvcConfigurer {

        private final ServletFrame frame;

        ServletPages(Languages languages) {
            this.frame = new ServletFrame(languages);
        }

        @Bean
        ServletFrame localeResolver() {
            return frame;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(frame);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class ReactivePages {

        @Bean
        ReactiveFrame localeContextResolver(Languages languages) {
            return new ReactiveFrame(languages);
        }
    }
}
