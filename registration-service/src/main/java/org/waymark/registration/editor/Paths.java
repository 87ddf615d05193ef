package org.waymark.registration.editor;

/** Paths of a form's parts, such as {@code questions[2].label.en}. */
final class Paths {

    private Paths() {}

    static int index(String path) {
        return Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
    }

    /** What follows the part's own path; empty where the path leads elsewhere. */
    static String within(String part, String path) {
        return path.startsWith(part + ".") ? path.substring(part.length() + 1) : "";
    }
}
