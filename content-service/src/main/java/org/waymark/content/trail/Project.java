package org.waymark.content.trail;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.content.text.Words;
import org.waymark.defaults.text.LocalizedText;

/** A city's project as a trail shows it. Its id stays, so that it outlives the edition and other trails can take it up. */
public record Project(
        ProjectId id, String city, String country, LocalizedText title, LocalizedText summary, List<String> links) {

    public Stream<String> words() {
        return Stream.of(Words.in(title), Words.in(summary), Words.in(city)).flatMap(words -> words);
    }
}
