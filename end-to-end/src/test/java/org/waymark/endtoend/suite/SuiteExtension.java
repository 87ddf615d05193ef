package org.waymark.endtoend.suite;

import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.step.Cast;

/** Starts the suite and the browser for the first story that needs them; JUnit closes them after the last one. */
final class SuiteExtension implements ParameterResolver {

    private static final Set<Class<?>> GIFTS = Set.of(Suite.class, Cast.class, Browser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIFTS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Cast.class) {
            return new Cast(suite(context).addresses());
        }
        return type == Browser.class ? browser(context) : suite(context);
    }

    private static Suite suite(ExtensionContext context) {
        return kept(context, Suite.class, type -> Suite.start());
    }

    private static Browser browser(ExtensionContext context) {
        var suite = suite(context);
        return kept(context, Browser.class, type -> Browser.at(suite.addresses().gateway()));
    }

    private static <T> T kept(ExtensionContext context, Class<T> type, Function<Class<T>, T> made) {
        return context.getRoot().getStore(Namespace.create(Suite.class)).computeIfAbsent(type, made, type);
    }
}
