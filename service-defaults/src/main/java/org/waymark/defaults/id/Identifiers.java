package org.waymark.defaults.id;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes identifiers of a type that is known at run time only: what codecs, mappers and converters share. */
public final class Identifiers {

    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            try {
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class, String.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " is not a record of one text", e);
            }
        }
    };

    private Identifiers() {}

    /**
     * The identifier of the given type and text.
     *
     * @throws IllegalArgumentException when the type refuses the text
     */
    public static <T extends Identifier> T of(Class<T> type, String value) {
        try {
            return type.cast(CONSTRUCTORS.get(type).invoke(value));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException(e);
        }
    }
}
