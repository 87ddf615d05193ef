package org.waymark.content.material;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** What a material is for. */
public enum MaterialKind {
    CONCEPT_NOTE,
    PROGRAMME,
    PRESENTATION,
    FINAL_REPORT,
    PICTURE,
    OTHER;

    /** The name on the wire, in forms and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Component
    static final class FromForm implements Converter<String, MaterialKind> {
        @Override
        public MaterialKind convert(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(code));
        }
    }
}
