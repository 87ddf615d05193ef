package org.waymark.content.page;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of countries in the reader's language; in pages it is {@code @countries}. */
@Component
public final class Countries {

    Countries() {}

    /** The name of the country with this ISO 3166 code; the code itself where it is nobody's. */
    public String name(String code) {
        return Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }
}
