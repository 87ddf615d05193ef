package org.waymark.content.material;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The one range of bytes that a download is asked for. */
record ByteRange(HttpRange range) {

    /** Empty for no range, for several, and for what cannot be read as one. */
    static Optional<ByteRange> of(@Nullable String header) {
        try {
            var ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? Optional.of(new ByteRange(ranges.getFirst())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Goes on only when some of the range is in a content of that many bytes.
     *
     * @throws ErrorResponseException 416, which says how many bytes there are
     */
    boolean in(long size) {
        if (range.getRangeStart(size) < size) {
            return true;
        }
        var refusal = new ErrorResponseException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        refusal.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        throw refusal;
    }
}
