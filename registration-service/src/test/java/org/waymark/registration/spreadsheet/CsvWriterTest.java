package org.waymark.registration.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is nowhere computed, and is what it was when it is read again. */
class CsvWriterTest {

    private static final int ROWS = 3_000;
    private static final long SEED = 20261128;

    /** What people write, and what those write who mean harm. */
    private static final String[] LETTERS = {
        "=",
        "+",
        "-",
        "@",
        "\uFF1D",
        "\uFE63",
        "\u2212",
        "'",
        "\"",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r",
        "\u200B",
        "\uFEFF",
        "\u00A0",
        " ",
        "\u3164",
        "\u0301",
        "a",
        "\u0141",
        "1",
        "HYPERLINK(1)",
        "\u2028",
        "."
    };

    private static final Pattern FORMULA = Pattern.compile(
            "^[\\s\\p{C}\\p{Z}\\p{M}\"\u115F\u1160\u3164\uFFA0\u2800]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\u2212].*",
            Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void noCellBeginsAFormulaWhereverASpreadsheetSplits(Separator written) throws IOException {
        Random random = new Random(SEED);
        for (int row = 0; row < ROWS; row++) {
            List<String> texts =
                    IntStream.range(0, 3).mapToObj(i -> text(random)).toList();
            String line = written(written, texts);
            for (Separator read : Separator.values()) {
                assertThat(split(line, read.mark(), true)).as(line).noneMatch(CsvWriterTest::isFormula);
                assertThat(split(line, read.mark(), false)).as(line).noneMatch(CsvWriterTest::isFormula);
            }
        }
    }

    @Test
    void textIsWhatItWasWhenTheGuardIsTakenOff() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROWS; i++) {
            String text = text(random);
            assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zo\u00E9 Lef\u00E8vre",
                "O'Brien, Ada; Bob",
                "Rue 1-3",
                "ada@example.org",
                "5\" + 3",
                "'s-Gravenhage",
                "1 = 1"
            })
    void honestTextIsWrittenAsItIs(String text) {
        assertThat(Guard.on(text)).isEqualTo(text);
    }

    private static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(9), 0, LETTERS.length).forEach(i -> text.append(LETTERS[i]));
        return text.toString();
    }

    private static String written(Separator separator, List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(bytes, separator)) {
            writer.add(texts.stream().<Cell>map(Cell.Text::new).toList());
        }
        return bytes.toString(StandardCharsets.UTF_8).substring(1);
    }

    /** As spreadsheets do it: quotation marks count where a cell begins with one, or nowhere. */
    private static List<String> split(String text, char separator, boolean quotes) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quotes && letter == '"' && (begins || quoted)) {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                cell.append(twice ? "\"" : "");
                i += twice ? 1 : 0;
                quoted = begins || twice;
                begins = false;
            } else if (!quoted && (letter == separator || letter == '\n' || letter == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
            } else {
                cell.append(letter);
                begins = false;
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
