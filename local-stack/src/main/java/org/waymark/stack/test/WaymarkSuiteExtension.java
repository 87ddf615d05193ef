package org.waymark.stack.test;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.stack.StackFailure;
import org.waymark.stack.suite.Addresses;
import org.waymark.stack.suite.WaymarkSuite;

/** Starts the suite before the first class that needs it; JUnit stops it after the last one. */
final class WaymarkSuiteExtension implements ExecutionCondition, ParameterResolver {

    /** Starts the suite, or skips the class with the reason when containers were asked for and cannot be had. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            run(context);
            return ConditionEvaluationResult.enabled("the suite runs");
        } catch (StackFailure e) {
            if (StackKind.chosen().filter(StackKind.CONTAINERS::equals).isEmpty()) {
                throw e;
            }
            return ConditionEvaluationResult.disabled("waymark.stack=containers: " + e.getMessage());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Addresses.class || type == WaymarkSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = run(context);
        if (parameter.getParameter().getType() == Addresses.class) {
            return run.addresses();
        }
        var own = run.own();
        if (own == null) {
            return Assumptions.abort("waymark.stack=external: the services of that suite are not ours to kill.");
        }
        return own;
    }

    private static SuiteRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SuiteRun.class))
                .computeIfAbsent(SuiteRun.class, type -> SuiteRun.start(StackKind.chosen()), SuiteRun.class);
    }
}
