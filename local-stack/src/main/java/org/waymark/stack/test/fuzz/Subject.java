package org.waymark.stack.test.fuzz;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A service that is tried.
 *
 * @param name of its stored description
 * @param pages the mappings of its pages
 * @param tokens of those who may: the first one may most
 * @param world makes something to be tried on, and gives the variables of its addresses
 * @param samples bodies that are taken, by operation
 * @param fields of forms, with values that are taken
 */
public record Subject(
        String name,
        int port,
        JsonNode description,
        List<String> pages,
        List<String> tokens,
        Supplier<Map<String, String>> world,
        Map<String, String> samples,
        Map<String, String> fields) {}
