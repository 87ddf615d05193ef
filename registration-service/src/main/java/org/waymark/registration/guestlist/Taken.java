package org.waymark.registration.guestlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was just done with a list, as the address of the next page says it: in numbers and codes alone, since addresses say
 * nothing of people.
 *
 * @param counts by the ends of the keys of their texts
 * @param bad the first of the lines that were not taken
 * @param left how many more were not
 */
public record Taken(Map<String, Long> counts, List<Line> bad, long left) {

    private static final int TOLD = 50;
    private static final String BAD = "bad";
    private static final String LEFT = "left";

    /** A line that was not taken. */
    public record Line(long line, Problem problem) {

        private static Optional<Line> of(String text) {
            int dot = text.indexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : number(text.substring(0, dot))
                            .flatMap(line ->
                                    Problem.ofWire(text.substring(dot + 1)).map(problem -> new Line(line, problem)));
        }
    }

    public static Taken of(Map<String, Long> counts, List<BadLine> bad) {
        List<Line> told = bad.stream()
                .limit(TOLD)
                .map(one -> new Line(one.line(), one.problem()))
                .toList();
        return new Taken(counts, told, Math.max(0, bad.size() - TOLD));
    }

    /** What an address says; null where it says nothing of these. */
    public static @Nullable Taken in(MultiValueMap<String, String> parameters, String first, String... others) {
        if (!parameters.containsKey(first)) {
            return null;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        Stream.concat(Stream.of(first), Stream.of(others)).forEach(key -> counts.put(key, number(parameters, key)));
        List<Line> bad = parameters.getOrDefault(BAD, List.of()).stream()
                .limit(TOLD)
                .flatMap(text -> Line.of(text).stream())
                .toList();
        return new Taken(counts, bad, number(parameters, LEFT));
    }

    /** For the address, beginning with {@code ?}. */
    public String query() {
        Stream<String> numbers = counts.entrySet().stream().map(count -> count.getKey() + "=" + count.getValue());
        Stream<String> lines = bad.stream()
                .map(one -> BAD + "=" + one.line() + "." + one.problem().wire());
        return Stream.of(numbers, Stream.of(LEFT + "=" + left), lines)
                .flatMap(parts -> parts)
                .collect(Collectors.joining("&", "?", ""));
    }

    private static long number(MultiValueMap<String, String> parameters, String key) {
        return number(String.valueOf(parameters.getFirst(key))).orElse(0L);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
