package org.waymark.content.material;

/**
 * A file as it is kept.
 *
 * @param id of its content in the store
 * @param name as the uploader called it, without folders and control characters
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal; also its entity tag
 */
public record StoredFile(String id, String name, String mediaType, long size, String sha256) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    String entityTag() {
        return "\"" + sha256 + "\"";
    }
}
