package org.waymark.content.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.defaults.text.LocalizedText;

class EditionCopyTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "CANCELLED"})
    void aPublishedEditionTakesTrailsToTheEnd(EditionStatus status) {
        assertThat(edition(status).takesTrails()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CANCELLED"})
    void aDraftOrCancelledEditionTakesNone(EditionStatus status) {
        assertThat(edition(status).takesTrails()).isFalse();
    }

    private static EditionCopy edition(EditionStatus status) {
        var host = new EditionCopy.Host("brussels", "Brussels", "BE");
        return new EditionCopy("uraia/x", 1, "uraia", "x", LocalizedText.of("en", "X"), status, host, null, null);
    }
}
