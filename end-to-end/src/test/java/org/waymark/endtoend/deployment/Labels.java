package org.waymark.endtoend.deployment;

import tools.jackson.databind.JsonNode;

/** How Kubernetes picks pods by their labels. */
final class Labels {

    private Labels() {}

    static boolean match(JsonNode labels, JsonNode selector) {
        return has(labels, selector.at("/matchLabels"))
                && selector.at("/matchExpressions").values().stream().allMatch(each -> satisfies(labels, each));
    }

    static boolean has(JsonNode labels, JsonNode wanted) {
        return wanted.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static boolean satisfies(JsonNode labels, JsonNode expression) {
        if (!expression.at("/operator").asString().equals("In")) {
            throw new IllegalArgumentException("Only «In» is read: " + expression);
        }
        return expression
                .at("/values")
                .values()
                .contains(labels.path(expression.at("/key").asString()));
    }
}
