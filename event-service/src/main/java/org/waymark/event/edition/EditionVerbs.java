package org.waymark.event.edition;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Verbs in addresses: the segment {@code publish} is the verb. */
@Component
class EditionVerbs implements Converter<String, EditionVerb> {

    @Override
    public EditionVerb convert(String word) {
        return EditionVerb.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
