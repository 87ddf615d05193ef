package org.waymark.registration.access;

import static org.waymark.registration.Api.as;
import static org.waymark.registration.access.AccessRow.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.registration.Api;

/** The pages on which forms are written. What is sent is stale, so that nothing changes. */
final class FormDeskRows implements AccessRows {

    private static final String ASKING = """
            {"questions":[{"id":"a","kind":"date","label":{"en":"A"}}],"consents":[{"id":"a","text":{"en":"A"}}]}""";
    private static final Map<String, String> STALE = Map.of("seen", "999.0", "to", "up");
    private static final List<String> DEEDS = List.of(
            "/questions/new",
            "/questions/{question}",
            "/questions/{question}/move",
            "/questions/{question}/remove",
            "/consents/new",
            "/consents/{consent}",
            "/consents/{consent}/move",
            "/consents/{consent}/remove");

    @Override
    public List<AccessRow> in(Scene scene) {
        String template = "/desk/" + scene.edition().series() + "/form";
        List<AccessRow> rows = new ArrayList<>();
        rows.addAll(rows(scene, "/desk/{series}/{edition}/form", scene.desk("/form"), "200 200", "412 412"));
        rows.addAll(rows(scene, "/desk/{series}/form", template, "403 200", "403 412"));
        return rows;
    }

    private static List<AccessRow> rows(Scene scene, String mapping, String path, String pages, String deeds) {
        Api api = scene.api();
        Stream<AccessRow> read = Stream.concat(Stream.of("", "/preview"), DEEDS.stream())
                .filter(part -> !part.endsWith("/move"))
                .map(part -> row("GET " + mapping + part, "303 403 403 403 " + found(pages, part), caller -> {
                    scene.api()
                            .put(
                                    scene.edition("/registration-form"),
                                    ASKING,
                                    Scene.with(as(Api.OFFICE), "If-Match", "*"));
                    return api.page(path + filled(part), caller);
                }));
        Stream<AccessRow> write = DEEDS.stream()
                .map(part -> row(
                        "POST " + mapping + part,
                        "401 403 403 403 " + deeds,
                        caller -> api.form(path + filled(part), STALE, caller)));
        return Stream.concat(read, write).toList();
    }

    /** The template asks nothing, since all editions of the tests share it. */
    private static String found(String pages, String part) {
        return part.contains("{") && pages.startsWith("403") ? "403 404" : pages;
    }

    private static String filled(String part) {
        return part.replaceAll("\\{\\w+}", "a");
    }
}
