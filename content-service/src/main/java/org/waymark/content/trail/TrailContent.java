package org.waymark.content.trail;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.content.text.Words;
import org.waymark.defaults.text.LocalizedText;

/** What a trail says: the same shape in a draft and in a published revision. */
public record TrailContent(Colour colour, LocalizedText title, LocalizedText summary, List<Project> projects) {

    Stream<String> words() {
        return Stream.concat(
                Stream.concat(Words.in(title), Words.in(summary)),
                projects.stream().flatMap(Project::words));
    }
}
