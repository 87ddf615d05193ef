package org.waymark.content.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.defaults.text.LocalizedText;

/** Words without case and accents, as they are stored beside a text and asked for by a search. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 40;
    private static final int MOST = 2000;

    private Words() {}

    public static Stream<String> in(LocalizedText text) {
        return text.values().values().stream().flatMap(Words::in);
    }

    public static Stream<String> in(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return GAPS.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }

    /** Each word once, at most {@value #MOST} of them. */
    public static List<String> distinct(Stream<String> words) {
        return words.distinct().limit(MOST).toList();
    }

    /** Whether every term begins one of the words. */
    public static boolean match(List<String> terms, List<String> words) {
        return terms.stream().allMatch(term -> words.stream().anyMatch(word -> word.startsWith(term)));
    }
}
