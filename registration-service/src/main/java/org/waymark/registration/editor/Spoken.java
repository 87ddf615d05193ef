package org.waymark.registration.editor;

import java.util.List;
import java.util.stream.Stream;

/** The languages to type a text in. */
final class Spoken {

    private Spoken() {}

    /** Those of the series, and others in which there is a text already, so that none is lost. */
    static List<String> with(List<String> series, Stream<String> fields, String prefix) {
        Stream<String> others = fields.filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(language -> language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
        return Stream.concat(series.stream(), others).distinct().toList();
    }
}
