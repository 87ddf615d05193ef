package org.waymark.content.desk;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.waymark.content.material.Details;
import org.waymark.content.material.MaterialKind;

/** What is typed beside a file that is uploaded. */
record MaterialForm(String kind, String title, String language, String licence, String alternativeText, String trail) {

    static MaterialForm blank(String language, String trail) {
        return new MaterialForm("", "", language, "", "", trail);
    }

    static MaterialForm read(MultiValueMap<String, String> sent) {
        Function<String, String> value =
                name -> Objects.requireNonNullElse(sent.getFirst(name), "").strip();
        return new MaterialForm(
                value.apply("kind"),
                value.apply("title"),
                value.apply("language"),
                value.apply("licence"),
                value.apply("alternativeText"),
                value.apply("trail"));
    }

    Details details() {
        return new Details(chosen(kind), title, language, licence, alternativeText, trail);
    }

    @SuppressWarnings("NullAway") // a missing kind is what validation tells
    private static MaterialKind chosen(String kind) {
        return Arrays.stream(MaterialKind.values())
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
