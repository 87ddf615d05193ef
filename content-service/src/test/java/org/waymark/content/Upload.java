package org.waymark.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form with a file, as browsers send it. */
public final class Upload {

    private static final String BOUNDARY = "----waymark-test-boundary";

    private final Map<String, String> fields;
    private final String fileName;
    private final String declaredType;
    private final byte[] content;

    private Upload(Map<String, String> fields, String fileName, String declaredType, byte[] content) {
        this.fields = fields;
        this.fileName = fileName;
        this.declaredType = declaredType;
        this.content = content;
    }

    public static Upload of(String fileName, String declaredType, byte[] content) {
        return new Upload(
                Map.of("kind", "other", "title", "A file", "language", "en"), fileName, declaredType, content);
    }

    public static Upload of(String fileName, String declaredType, String content) {
        return of(fileName, declaredType, content.getBytes(StandardCharsets.UTF_8));
    }

    public Upload with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Upload(more, fileName, declaredType, content);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> append(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        append(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, fileName, declaredType));
        body.writeBytes(content);
        append(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void append(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
