package org.waymark.registration.guestlist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.TooLarge;

/**
 * A list on its way through the pages: a file, or text from the clipboard, or what the page before has carried on. The page
 * carries the whole of it, packed, and nothing of it is stored until it is taken: no list of people is left behind, and
 * any replica can answer the next step.
 */
public final class Upload {

    private static final DataSize MOST = DataSize.ofMegabytes(1);

    /** What a form may carry beside all else, as text. */
    private static final DataSize MOST_CARRIED = DataSize.ofKilobytes(900);

    private final byte[] bytes;

    private Upload(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Of what a form has sent, the file first.
     *
     * @param carried by the page before
     * @param text as it was pasted
     */
    public static Upload of(Optional<MultipartFile> file, @Nullable String carried, String text) {
        if (file.filter(one -> !one.isEmpty()).isPresent()) {
            try {
                return new Upload(file.orElseThrow().getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Upload(
                carried == null || carried.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : unpacked(carried));
    }

    public byte[] bytes() {
        return bytes;
    }

    /** For the form of the next step. */
    public String carried() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream pack = new GZIPOutputStream(packed)) {
            pack.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        if (text.length() > MOST_CARRIED.toBytes()) {
            throw new TooLarge(MOST);
        }
        return text;
    }

    private static byte[] unpacked(String carried) {
        int most = (int) MOST.toBytes();
        try (GZIPInputStream packed = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(carried)))) {
            byte[] bytes = packed.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLarge(MOST);
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid("content", "This is not what the page before has carried");
        }
    }
}
