package org.waymark.event.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.event.contact.Contact;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed into a form, field by field, and its reading as the JSON that the API takes. Blank fields are absent.
 *
 * @param values texts by the name of their field; one in several languages has a field {@code name.language} for each
 */
record Typed(Map<String, String> values) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a field is shown with again. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Puts each of the fields into the object as text, where there is one. */
    void texts(ObjectNode object, String prefix, String... fields) {
        for (var field : fields) {
            var text = value(prefix + field).strip();
            if (!text.isEmpty()) {
                object.put(field, text);
            }
        }
    }

    /** The number that a field holds, or its text, for the reader of the JSON to refuse. */
    void number(ObjectNode object, String prefix, String field) {
        var text = value(prefix + field).strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            var number = new BigDecimal(text.replace(',', '.'));
            if (number.scale() == 0) {
                object.put(field, number.toBigIntegerExact());
            } else {
                object.put(field, number);
            }
        } catch (NumberFormatException e) {
            object.put(field, text);
        }
    }

    /** The contact that the fields {@code contact.…} name; absent where all of them are blank. */
    void contact(ObjectNode object) {
        var contact = JSON.objectNode();
        texts(contact, "contact.", "name", "email", "phone");
        if (!contact.isEmpty()) {
            object.set("contact", contact);
        }
    }

    /** A contact as the values of its fields. */
    static Map<String, String> valuesOf(@Nullable Contact contact) {
        return contact == null
                ? Map.of()
                : Map.of(
                        "contact.name",
                        contact.name(),
                        "contact.email",
                        contact.email(),
                        "contact.phone",
                        Objects.requireNonNullElse(contact.phone(), ""));
    }

    ObjectNode localized(String field, Collection<String> languages) {
        var text = JSON.objectNode();
        languages.forEach(language -> text.put(language, value(field + "." + language)));
        return text;
    }

    /** Texts line by line: a line number is one text, whatever the language. */
    ArrayNode localizedLines(String field, Collection<String> languages) {
        var texts = new ArrayList<ObjectNode>();
        for (var language : languages) {
            var lines = value(field + "." + language).lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                if (texts.size() == i) {
                    texts.add(JSON.objectNode());
                }
                texts.get(i).put(language, lines.get(i));
            }
        }
        texts.removeIf(
                text -> text.valueStream().allMatch(line -> line.asString().isBlank()));
        return JSON.arrayNode().addAll(texts);
    }

    /** One object a line, its fields parted by bars. */
    ArrayNode rows(String field, String... columns) {
        var rows = JSON.arrayNode();
        lines(field).forEach(line -> {
            var cells = line.split("\\|", columns.length);
            var row = rows.addObject();
            for (var i = 0; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    row.put(columns[i], cells[i].strip());
                }
            }
        });
        return rows;
    }

    /** The words of a field, parted by commas or blanks. */
    ArrayNode words(String field) {
        var words = JSON.arrayNode();
        Arrays.stream(value(field).split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    public List<String> lines(String field) {
        return value(field).lines().filter(line -> !line.isBlank()).toList();
    }
}
