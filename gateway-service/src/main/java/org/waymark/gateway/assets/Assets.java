package org.waymark.gateway.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What bears its version in its address may be kept for good; the rest is asked for again after a while, by the tag of
 * its content. Times are of no use here: those in a reproducible jar are all the same.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebFluxConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Map<Resource, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setUseLastModified(false)
                .setCacheControl(FOR_GOOD);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setUseLastModified(false)
                .setEtagGenerator(asset -> tags.computeIfAbsent(asset, Assets::tag))
                .setCacheControl(FOR_A_WHILE);
    }

    /** Browsers look for it where no page names one. */
    @Bean
    RouterFunction<ServerResponse> favicon() {
        return RouterFunctions.route()
                .GET(
                        "/favicon.ico",
                        _ -> ServerResponse.status(HttpStatus.FOUND)
                                .header("Location", "/assets/waymark.svg")
                                .cacheControl(FOR_A_WHILE)
                                .build())
                .build();
    }

    private static String tag(Resource asset) {
        try (var content = asset.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
