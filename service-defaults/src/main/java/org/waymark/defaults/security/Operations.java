package org.waymark.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.waymark.defaults.log.RouteTemplate;

/** The operations that a service has, each with the rule of its access table. */
final class Operations {

    private static final String OURS = "org.waymark.";

    static final Operations NONE = new Operations(Map.of());

    private record Operation(PathPattern pattern, AccessTable.Row row) {}

    private final Map<String, List<Operation>> byMethod;

    private Operations(Map<String, List<Operation>> byMethod) {
        this.byMethod = byMethod;
    }

    /**
     * @throws IllegalStateException when a mapping does not stand in the table exactly once
     */
    static Operations of(AccessTable table, RequestMappingHandlerMapping mappings) {
        var wrong = new ArrayList<String>();
        var byMethod = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith(OURS))
                .map(Map.Entry::getKey)
                .flatMap(Operations::operations)
                .<Map.Entry<String, Operation>>mapMulti((operation, found) -> {
                    var rows = table.of(operation.getKey(), operation.getValue().getPatternString());
                    if (rows.size() == 1) {
                        found.accept(
                                Map.entry(operation.getKey(), new Operation(operation.getValue(), rows.getFirst())));
                    } else {
                        wrong.add("%s %s: %d times".formatted(operation.getKey(), operation.getValue(), rows.size()));
                    }
                })
                .sorted(Comparator.comparing(
                        operation -> operation.getValue().pattern(), PathPattern.SPECIFICITY_COMPARATOR))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Not exactly once in the access table: " + wrong);
        }
        return new Operations(byMethod);
    }

    private static Stream<Map.Entry<String, PathPattern>> operations(RequestMappingInfo mapping) {
        var paths = mapping.getPathPatternsCondition();
        return paths == null
                ? Stream.empty()
                : mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                paths.getPatterns().stream().map(pattern -> Map.entry(method.name(), pattern)));
    }

    /** Asks the rule of the operation that the request is for; what is no operation is told so by the dispatcher. */
    void check(HttpServletRequest request, PathContainer path, Caller caller) {
        var method = request.getMethod().equals(RequestMethod.HEAD.name()) ? "GET" : request.getMethod();
        for (var operation : byMethod.getOrDefault(method, List.of())) {
            var match = operation.pattern().matchAndExtract(path);
            if (match != null) {
                request.setAttribute(RouteTemplate.PATTERN, operation.pattern().getPatternString());
                if (!bearsKey(request, operation.row())) {
                    operation.row().rule().check(caller, match.getUriVariables());
                }
                return;
            }
        }
    }

    private static boolean bearsKey(HttpServletRequest request, AccessTable.Row row) {
        if (row.keyHeader() == null) {
            return false;
        }
        var query = request.getQueryString();
        return request.getHeader(row.keyHeader()) != null || (query != null && ("&" + query).contains("&key="));
    }
}
