package org.waymark.content.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.content.trail.Project;
import org.waymark.content.trail.TrailContent;
import org.waymark.defaults.text.LocalizedText;

/** What a proposal changes of what is published, part by part, for the eyes of a reviewer. */
record Difference(List<Part> parts) {

    enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** The trail itself (without a title) or one of its projects. */
    record Part(LocalizedText title, Change change, List<Line> lines) {}

    /**
     * One text before and after.
     *
     * @param field the last part of the message key that names it
     * @param language of the text; null where it has none
     */
    record Line(String field, @Nullable String language, String before, String after) {

        public Change change() {
            if (before.equals(after)) {
                return Change.SAME;
            }
            if (before.isEmpty()) {
                return Change.ADDED;
            }
            return after.isEmpty() ? Change.REMOVED : Change.CHANGED;
        }
    }

    /** From nothing to the proposal when nothing was published yet. */
    static Difference between(@Nullable TrailContent before, TrailContent after) {
        var parts = new ArrayList<Part>();
        var own = lines(before, after);
        parts.add(new Part(LocalizedText.empty(), before == null ? Change.ADDED : change(own), own));
        var old = before == null ? List.<Project>of() : before.projects();
        after.projects().forEach(project -> parts.add(part(same(old, project), project)));
        old.stream()
                .filter(project -> same(after.projects(), project) == null)
                .forEach(gone -> parts.add(part(gone, null)));
        return new Difference(parts);
    }

    public long changes() {
        return parts.stream().filter(part -> part.change() != Change.SAME).count();
    }

    private static @Nullable Project same(List<Project> among, Project project) {
        return among.stream()
                .filter(other -> other.id().equals(project.id()))
                .findFirst()
                .orElse(null);
    }

    private static List<Line> lines(@Nullable TrailContent before, TrailContent after) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "colour",
                null,
                before == null ? "" : before.colour().code(),
                after.colour().code()));
        lines.addAll(texts("title", before == null ? LocalizedText.empty() : before.title(), after.title()));
        lines.addAll(texts("summary", before == null ? LocalizedText.empty() : before.summary(), after.summary()));
        return lines;
    }

    private static Part part(@Nullable Project before, @Nullable Project after) {
        var lines = new ArrayList<Line>();
        lines.addAll(texts("title", title(before), title(after)));
        lines.add(new Line("city", null, place(before), place(after)));
        lines.addAll(texts("summary", summary(before), summary(after)));
        lines.add(new Line("links", null, links(before), links(after)));
        var title = after == null ? title(before) : title(after);
        if (before == null) {
            return new Part(title, Change.ADDED, lines);
        }
        return new Part(title, after == null ? Change.REMOVED : change(lines), lines);
    }

    private static List<Line> texts(String field, LocalizedText before, LocalizedText after) {
        var languages = new TreeSet<>(before.values().keySet());
        languages.addAll(after.values().keySet());
        return languages.stream()
                .map(language -> new Line(
                        field,
                        language,
                        before.values().getOrDefault(language, ""),
                        after.values().getOrDefault(language, "")))
                .toList();
    }

    private static Change change(List<Line> lines) {
        return lines.stream().allMatch(line -> line.change() == Change.SAME) ? Change.SAME : Change.CHANGED;
    }

    private static LocalizedText title(@Nullable Project project) {
        return project == null ? LocalizedText.empty() : project.title();
    }

    private static LocalizedText summary(@Nullable Project project) {
        return project == null ? LocalizedText.empty() : project.summary();
    }

    private static String place(@Nullable Project project) {
        return project == null ? "" : project.city() + ", " + project.country();
    }

    private static String links(@Nullable Project project) {
        return project == null ? "" : String.join("\n", project.links());
    }
}
