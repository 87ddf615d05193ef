package org.waymark.defaults.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds the table against the mappings once all are known, and keeps the service from starting when they differ. */
final class AccessRules implements SmartInitializingSingleton {

    private final AccessTable table;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Operations operations = Operations.NONE;

    AccessRules(AccessTable table, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.table = table;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        operations = Operations.of(table, mappings.getObject());
    }

    Operations operations() {
        return operations;
    }
}
