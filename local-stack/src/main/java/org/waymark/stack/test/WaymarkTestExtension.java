package org.waymark.stack.test;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.waymark.stack.StackFailure;
import org.waymark.stack.mail.MailCatcher;

/** Starts the stack before the first class that needs it; JUnit stops it after the last one. */
final class WaymarkTestExtension implements ExecutionCondition, BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final String DATABASE = "waymark.store.database";

    /** Starts the stack, or skips the class with the reason when containers were asked for and cannot be had. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var kind = StackKind.chosen();
        try {
            stack(context, kind);
            return ConditionEvaluationResult.enabled("the stack runs");
        } catch (StackFailure e) {
            if (kind.filter(StackKind.CONTAINERS::equals).isEmpty()) {
                throw e;
            }
            return ConditionEvaluationResult.disabled("waymark.stack=containers: " + e.getMessage());
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (wantsOwnDatabase(context)) {
            System.setProperty(
                    DATABASE, "waymark-test-" + UUID.randomUUID().toString().substring(0, 8));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (wantsOwnDatabase(context)) {
            System.clearProperty(DATABASE);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == TestStack.class || type == MailCatcher.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var stack = stack(context, StackKind.chosen());
        return parameter.getParameter().getType() == MailCatcher.class ? stack.mails() : stack;
    }

    private static TestStack stack(ExtensionContext context, Optional<StackKind> kind) {
        return context.getRoot()
                .getStore(Namespace.create(TestStack.class))
                .computeIfAbsent(TestStack.class, type -> TestStack.start(kind), TestStack.class);
    }

    private static boolean wantsOwnDatabase(ExtensionContext context) {
        @Nullable Class<?> test = context.getTestClass().orElse(null);
        return AnnotationSupport.findAnnotation(test, WaymarkTest.class)
                .filter(WaymarkTest::ownDatabase)
                .isPresent();
    }
}
