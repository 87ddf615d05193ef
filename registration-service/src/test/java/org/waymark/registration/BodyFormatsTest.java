package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** In which formats does the service read and write, whatever its libraries bring along? */
@ServiceTest
class BodyFormatsTest {

    @Autowired
    @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter;

    @Test
    void bodiesAreJsonFormsTextAndBytes() {
        assertThat(adapter.getMessageConverters())
                .extracting(converter -> converter.getClass().getSimpleName())
                .containsOnly(
                        "JacksonJsonHttpMessageConverter",
                        "AllEncompassingFormHttpMessageConverter",
                        "StringHttpMessageConverter",
                        "ByteArrayHttpMessageConverter",
                        "ResourceHttpMessageConverter",
                        "ResourceRegionHttpMessageConverter");
    }
}
