package org.waymark.stack.test.fuzz;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON bodies: made by a schema, and then spoiled. */
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 6;

    private final Odd odd;
    private final JsonNode description;

    Bodies(Odd odd, JsonNode description) {
        this.odd = odd;
        this.description = description;
    }

    /** A body that the schema may allow. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return of(description.at(reference.substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(odd.below(schema.path("enum").size()));
        }
        var type = schema.path("type").isArray()
                ? schema.path("type").get(0).asString()
                : schema.path("type").asString("object");
        return switch (type) {
            case "integer" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(0) + odd.below(5));
            case "number" -> JSON.getNodeFactory().numberNode(odd.below(90) / 2.0);
            case "boolean" -> JSON.getNodeFactory().booleanNode(odd.now(50));
            case "array" -> array(schema, depth);
            case "string" -> JSON.getNodeFactory().stringNode(text(schema));
            default -> object(schema, depth);
        };
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.createArrayNode();
        for (var i = odd.below(3); i > 0 && depth < DEEPEST; i--) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.createObjectNode();
        if (schema.has("additionalProperties")) {
            return object.put("en", "Text");
        }
        var needed =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().stream()
                .filter(property -> depth < DEEPEST && (needed.contains(property.getKey()) || odd.now(50)))
                .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        return object;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2027-05-3" + odd.below(2);
            case "date-time" -> "2027-05-30T09:00:00Z";
            case "partial-time", "time" -> "09:00";
            default -> schema.path("example").asString("word-" + odd.below(1000));
        };
    }

    /** The body with so many of its parts spoiled, as text. */
    String spoiled(JsonNode body, int times) {
        var copy = body.deepCopy();
        for (var i = 0; i < times; i++) {
            spoil(copy);
        }
        var text = copy.toString();
        return switch (odd.below(60)) {
            case 0 -> text.substring(0, odd.below(text.length() + 1));
            case 1 -> text + text;
            case 2 -> "[" + text + "]";
            case 3 -> "\ufeff" + text;
            case 4 -> "[".repeat(2000);
            case 5 -> text.replaceFirst("\\{\"", "{\"version\":1,\"version\":2,\"");
            case 6 -> odd.json();
            default -> text;
        };
    }

    private void spoil(JsonNode body) {
        var parents = new ArrayList<JsonNode>();
        collect(body, parents);
        if (parents.isEmpty()) {
            return;
        }
        switch (odd.of(parents)) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array -> spoil(array);
            default -> {}
        }
    }

    private void spoil(ObjectNode object) {
        if (object.isEmpty()) {
            return;
        }
        var name = odd.of(List.copyOf(object.propertyNames()));
        switch (odd.below(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, odd.text());
            case 2 -> object.put(odd.text(), odd.text());
            default -> object.set(name, JSON.readTree(odd.json()));
        }
    }

    private void spoil(ArrayNode array) {
        for (var i = odd.now(10) ? 300 : 1; i > 0; i--) {
            array.add(
                    array.isEmpty() || odd.now(50)
                            ? JSON.readTree(odd.json())
                            : array.get(0).deepCopy());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainer()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }
}
