package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.edition.EditionId;

/** What a host does at the desk for an edition's form, in the words of the tests. */
final class FormSteps {

    static final String[] AS_HOST = as(HOST);

    private FormSteps() {}

    static String form(EditionId edition) {
        return "/desk/" + edition.value() + "/form";
    }

    static void save(Api api, String path, Map<String, String> fields) {
        fields.put("seen", seen(api, path.substring(0, path.indexOf("/form") + 5)));
        Reply reply = api.form(path, fields, AS_HOST);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
    }

    static String seen(Api api, String form) {
        return api.page(form + "/questions/new", AS_HOST)
                .html()
                .select("input[name=seen]")
                .val();
    }

    static Map<String, String> typed(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("main form :is(input, textarea, select)")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!box || field.hasAttr("checked")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.text();
            case "select" -> field.select("option[selected]").val();
            default -> field.val();
        };
    }

    static Element byId(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
