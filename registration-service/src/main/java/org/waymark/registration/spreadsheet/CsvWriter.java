package org.waymark.registration.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as text, row by row, that any spreadsheet opens and none computes: each cell is quoted, and a text is kept from
 * being a formula wherever a spreadsheet may split it. The byte order mark tells Excel that it is UTF-8.
 */
public final class CsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    public CsvWriter(OutputStream out, Separator separator) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator.mark())
                        .setQuoteMode(QuoteMode.ALL)
                        .get());
    }

    /** The names of the columns, which leave at once. */
    public void head(List<String> names) throws IOException {
        printer.printRecord(names.stream().map(Guard::on));
        printer.flush();
    }

    public void add(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvWriter::written));
    }

    private static String written(Cell cell) {
        return cell instanceof Cell.Text words ? Guard.on(words.text()) : cell.text();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
