package org.waymark.registration.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text stand for letters. A short list is too little for statistics, so it is told by what cannot be
 * anything else: a byte order mark; the zeros between Latin letters in UTF-16; UTF-8 without a fault in it. All else is
 * the code page of the Windows of Western Europe, unless somebody says which other.
 */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16_LE("UTF-16LE"),
    UTF_16_BE("UTF-16BE"),
    WESTERN("windows-1252"),
    CENTRAL_EUROPEAN("windows-1250"),
    CYRILLIC("windows-1251"),
    GREEK("windows-1253"),
    TURKISH("windows-1254"),
    BALTIC("windows-1257"),
    MAC("x-MacRoman");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;

    Encoding(String charset) {
        this.charset = Charset.forName(charset);
    }

    /** Its name in parameters, and to people. */
    public String wire() {
        return charset.name().replace("x-", "");
    }

    public static Optional<Encoding> ofWire(String word) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Whether a text without a single accent would be the same in it and in UTF-8. */
    public boolean isGuessed() {
        return compareTo(WESTERN) >= 0;
    }

    static Encoding of(byte[] bytes) {
        Encoding marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (even + odd > 0) {
            return odd > even ? UTF_16_LE : UTF_16_BE;
        }
        return UTF_8.isFaultless(bytes) ? UTF_8 : WESTERN;
    }

    /** The letters, without the mark before them; what stands for no letter becomes U+FFFD. */
    String decode(byte[] bytes) {
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static @Nullable Encoding marked(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
            return UTF_8;
        }
        if (first == 0xFF && second == 0xFE) {
            return UTF_16_LE;
        }
        return first == 0xFE && second == 0xFF ? UTF_16_BE : null;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? Byte.toUnsignedInt(bytes[index]) : -1;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private boolean isFaultless(byte[] bytes) {
        try {
            CharBuffer read = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return read.length() <= bytes.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
