package org.waymark.defaults.json;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Enumerations on the wire are in lower case with hyphens, all of them, without a word at each. */
final class HyphenatedEnums extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass enumeration) {
        return EnumNamingStrategies.KEBAB_CASE.getClass();
    }
}
