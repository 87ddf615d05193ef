package org.waymark.defaults.web;

import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/**
 * Bodies are JSON, forms, text and bytes. Spring offers a converter for every format whose library happens to be on the
 * class path, such as YAML by springdoc, and none of those has the strict settings of our JSON.
 */
final class BodyFormats implements ServerHttpMessageConvertersCustomizer {

    private static final List<Class<?>> TAKEN = List.of(
            JacksonJsonHttpMessageConverter.class,
            FormHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            ByteArrayHttpMessageConverter.class,
            ResourceHttpMessageConverter.class,
            ResourceRegionHttpMessageConverter.class);

    @Override
    public void customize(ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(each -> !isTaken(each)));
    }

    private static boolean isTaken(HttpMessageConverter<?> converter) {
        return TAKEN.stream().anyMatch(type -> type.isInstance(converter));
    }
}
