package org.waymark.defaults.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.waymark.defaults.problem.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396) on records: absent stays, null removes, objects merge, anything else replaces. */
public final class MergePatch {

    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;
    private final Validator validator;

    public MergePatch(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The value that the patch makes of the current one, validated.
     *
     * @throws Invalid when the patch is no object
     * @throws ConstraintViolationException when the result is not valid
     */
    public <T> T apply(T current, Class<T> type, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new Invalid("", "A merge patch is a JSON object");
        }
        var patched = json.treeToValue(merge(json.valueToTree(current), changes), type);
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private ObjectNode merge(JsonNode target, ObjectNode patch) {
        var merged = target instanceof ObjectNode object ? object : json.createObjectNode();
        patch.properties().forEach(change -> {
            var value = change.getValue();
            if (value.isNull()) {
                merged.remove(change.getKey());
            } else if (value instanceof ObjectNode object) {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), object));
            } else {
                merged.set(change.getKey(), value);
            }
        });
        return merged;
    }
}
