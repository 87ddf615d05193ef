package org.waymark.registration.spreadsheet;

import java.text.Normalizer;

/**
 * Keeps text from being computed. A spreadsheet takes for a formula what begins with {@code =}, {@code +}, {@code -} or
 * {@code @}, and what it holds for the beginning depends on where it splits: at a comma here and at a semicolon there,
 * whatever the writer meant. So an apostrophe, which makes a cell text (OWASP, CSV injection), is put before each
 * piece of a text that could begin so: at its start, behind each separator and behind each line break. What is not to be
 * seen, and quotation marks, which a reader may take away, do not hide such a beginning.
 *
 * <p>{@link #off} takes back exactly what {@link #on} has put there: a piece that has apostrophes of its own in such a
 * place gets one more.
 */
final class Guard {

    private static final char APOSTROPHE = '\'';
    private static final String FORMULAS = "=+-@\u2212";

    /** Letters by their category, that show as nothing: Hangul fillers and the empty Braille pattern. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Guard() {}

    static String on(String text) {
        return rewrite(text, true);
    }

    static String off(String text) {
        return rewrite(text, false);
    }

    /** Whether a spreadsheet could take this for a formula, as a cell of its own. */
    static boolean isFormula(String cell) {
        int first = pastUnseen(cell, 0);
        return first < cell.length() && isSign(cell.codePointAt(first));
    }

    private static String rewrite(String text, boolean guarding) {
        StringBuilder result = new StringBuilder(text.length() + 1);
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || endsPiece(text.charAt(end))) {
                String piece = text.substring(start, end);
                int own = apostrophes(piece);
                boolean guarded = isFormula(piece.substring(own));
                if (guarding && guarded) {
                    result.append(APOSTROPHE);
                }
                result.append(!guarding && guarded && own > 0 ? piece.substring(1) : piece);
                if (end < text.length()) {
                    result.append(text.charAt(end));
                }
                start = end + 1;
            }
        }
        return result.toString();
    }

    private static int apostrophes(String piece) {
        int count = 0;
        while (count < piece.length() && piece.charAt(count) == APOSTROPHE) {
            count++;
        }
        return count;
    }

    private static boolean endsPiece(char letter) {
        return Separator.isOne(letter) || "\r\n\u000B\f\u0085\u2028\u2029".indexOf(letter) >= 0;
    }

    private static int pastUnseen(String text, int from) {
        int at = from;
        while (at < text.length() && isUnseen(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isUnseen(int letter) {
        return letter == '"'
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || BLANKS.indexOf(letter) >= 0
                || switch (Character.getType(letter)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.UNASSIGNED,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /** Also in its wide, small and raised forms. */
    private static boolean isSign(int letter) {
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return plain.length() == 1 && FORMULAS.indexOf(plain.charAt(0)) >= 0;
    }
}
