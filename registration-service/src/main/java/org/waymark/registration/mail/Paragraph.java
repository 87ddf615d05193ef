package org.waymark.registration.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of plain text, cut at the web addresses in it, so that a template can make links of these alone.
 *
 * @param lines the pieces of each of its lines
 */
public record Paragraph(List<List<Piece>> lines) {

    /** A carriage return and its line feed are one end of a line. */
    private static final Pattern BLANK_LINES = Pattern.compile("(?>\\R)[ \\t]*(?:(?>\\R)[ \\t]*)+");

    /** What ends a sentence does not belong to the address before it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'‘’“”«»]*[^\\s<>\"'‘’“”«».,;:!?()\\[\\]]");

    static List<Paragraph> of(String text) {
        return BLANK_LINES
                .splitAsStream(text.strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph ->
                        new Paragraph(paragraph.lines().map(Paragraph::cut).toList()))
                .toList();
    }

    private static List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            add(pieces, text.substring(end, addresses.start()));
            pieces.add(new Piece(addresses.group(), addresses.group()));
            end = addresses.end();
        }
        add(pieces, text.substring(end));
        return pieces;
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null));
        }
    }

    /**
     * Some of its text.
     *
     * @param link where it leads; null for mere text
     */
    public record Piece(String text, @Nullable String link) {}
}
