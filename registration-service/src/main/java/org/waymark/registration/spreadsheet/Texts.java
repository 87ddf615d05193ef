package org.waymark.registration.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Tables written as text. */
final class Texts {

    private static final int LOOKED_AT = 50;

    /** Excel's own way to say it, in the first line. */
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);

    private Texts() {}

    static Spreadsheet read(byte[] bytes, @Nullable Encoding said) {
        Encoding encoding = said == null ? Encoding.of(bytes) : said;
        String text = encoding.decode(bytes);
        if (text.chars().anyMatch(letter -> letter == 0)) {
            throw Unreadable.noTable();
        }
        Matcher first = SAID.matcher(text);
        boolean isSaid = first.lookingAt() && known(first.group(1)).isPresent();
        String rest = isSaid ? text.substring(first.end()) : text;
        Separator separator = isSaid ? known(first.group(1)).orElseThrow() : separator(rest);
        Spreadsheet.Collector rows = new Spreadsheet.Collector();
        read(rest, separator, isSaid ? 1 : 0, rows);
        return rows.of(new Spreadsheet.Text(encoding, separator));
    }

    private static Optional<Separator> known(String mark) {
        return Arrays.stream(Separator.values())
                .filter(one -> one.mark() == mark.charAt(0))
                .findFirst();
    }

    private static void read(String text, Separator separator, int linesBefore, Spreadsheet.Collector rows) {
        try (CSVParser records = parser(text, separator)) {
            Iterator<CSVRecord> all = records.iterator();
            long line = linesBefore + 1L;
            while (all.hasNext()) {
                rows.add(line, all.next().toList());
                line = linesBefore + records.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The one that cuts most of the first rows into the same number of cells, and into more than one; of two that do so, the
     * one with more cells.
     */
    private static Separator separator(String text) {
        return Arrays.stream(Separator.values())
                .max(Comparator.comparingLong(one -> evenness(text, one)))
                .filter(one -> evenness(text, one) > 0)
                .orElse(Separator.COMMA);
    }

    private static long evenness(String text, Separator separator) {
        try (CSVParser records = parser(text, separator)) {
            Stream<List<String>> rows = records.stream().limit(LOOKED_AT).map(CSVRecord::toList);
            Map<Integer, Long> bySize = rows.filter(cells -> cells.size() > 1)
                    .collect(Collectors.groupingBy(List::size, Collectors.counting()));
            return bySize.entrySet().stream()
                    .mapToLong(size -> size.getValue() * Spreadsheet.MOST_COLUMNS * 10
                            + Math.min(size.getKey(), Spreadsheet.MOST_COLUMNS))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVParser parser(String text, Separator separator) throws IOException {
        return CSVFormat.Builder.create()
                .setDelimiter(separator.mark())
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(text));
    }
}
