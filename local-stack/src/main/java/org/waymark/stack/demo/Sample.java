package org.waymark.stack.demo;

import java.util.Map;

/**
 * A file that stands in for a real one.
 *
 * @param file its name among the demo's materials
 * @param mediaType what it is
 * @param fields what is said of it when it is uploaded
 */
record Sample(String file, String mediaType, Map<String, String> fields) {

    static Sample pdf(String kind, String title) {
        return new Sample(
                kind + ".pdf",
                "application/pdf",
                Map.of("kind", kind, "title", title, "language", "en", "licence", "CC-BY-4.0"));
    }

    static Sample picture() {
        return new Sample(
                "picture.png",
                "image/png",
                Map.of(
                        "kind", "picture",
                        "title", "Four trails through one city (sample)",
                        "language", "en",
                        "licence", "CC-BY-4.0",
                        "alternativeText",
                                "Drawing: four coloured trails wind through hills, each ending in a waymark."));
    }
}
