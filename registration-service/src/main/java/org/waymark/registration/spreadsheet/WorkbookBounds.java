package org.waymark.registration.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Refuses workbooks that would become very large when they are read: that unpack to much more than a list, or that name
 * a cell so far to the right that no spreadsheet has it. They are unpacked and parsed here as the reader will do it, with
 * nothing kept.
 */
final class WorkbookBounds {

    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_ENTRIES = 500;

    /** The last column of a spreadsheet is XFD. */
    private static final int MOST_LETTERS = 3;

    private WorkbookBounds() {}

    static void check(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            Budget budget = new Budget(MOST_BYTES);
            int entries = 0;
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (++entries > MOST_ENTRIES) {
                    throw Unreadable.tooMuch();
                }
                try (InputStream part = new Counted(zip.getInputStream(entry), budget)) {
                    check(part);
                }
            }
        }
    }

    private static void check(InputStream part) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    check(xml.getAttributeValue(null, "r"));
                }
            }
        } catch (XMLStreamException e) {
            // pictures and the like, which the reader gets no further with either
            return;
        }
    }

    private static void check(@Nullable String cell) {
        if (cell != null && cell.chars().filter(Character::isLetter).count() > MOST_LETTERS) {
            throw Unreadable.tooMuch();
        }
    }

    /** What may still be unpacked. */
    private static final class Budget {

        private long left;

        Budget(long left) {
            this.left = left;
        }

        void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Unreadable.tooMuch();
            }
        }
    }

    private static final class Counted extends FilterInputStream {

        private final Budget budget;

        Counted(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            budget.spend(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            budget.spend(Math.max(read, 0));
            return read;
        }
    }
}
