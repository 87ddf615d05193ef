package org.waymark.registration.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * A store as one process sees it that dies at a given step of a commit: what it has written is written, and nothing
 * more comes from it.
 */
final class DyingStore {

    /** Where it dies. */
    enum Gap {
        BEFORE_THE_COMMIT,
        BETWEEN_COMMIT_AND_REGISTRATIONS,
        AMONG_THE_REGISTRATIONS,
        BETWEEN_REGISTRATIONS_AND_ANSWER
    }

    /** The end of the process. */
    static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Gap gap;
    private volatile boolean armed;
    private volatile boolean dead;

    DyingStore(Gap gap) {
        this.gap = gap;
    }

    void armed() {
        armed = true;
    }

    MongoDatabase over(MongoDatabase database) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            Object result = call(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? over(collection) : result;
        });
    }

    private MongoCollection<?> over(MongoCollection<?> collection) {
        return proxy(MongoCollection.class, (method, arguments) -> {
            if (dead) {
                throw new Death();
            }
            return armed
                    ? switch (method.getName()) {
                        case "updateOne" -> commit(collection, method, arguments);
                        case "bulkWrite" -> store(collection, method, arguments);
                        default -> call(collection, method, arguments);
                    }
                    : call(collection, method, arguments);
        });
    }

    private Object commit(MongoCollection<?> collection, Method method, Object[] arguments) throws Throwable {
        if (gap == Gap.BEFORE_THE_COMMIT) {
            throw death();
        }
        Object result = call(collection, method, arguments);
        if (gap == Gap.BETWEEN_COMMIT_AND_REGISTRATIONS) {
            throw death();
        }
        return result;
    }

    private Object store(MongoCollection<?> collection, Method method, Object[] arguments) throws Throwable {
        if (gap == Gap.AMONG_THE_REGISTRATIONS) {
            List<?> writes = (List<?>) arguments[0];
            call(collection, method, writes.subList(0, (writes.size() + 1) / 2), arguments[1]);
        } else {
            call(collection, method, arguments);
        }
        throw death();
    }

    private Death death() {
        dead = true;
        return new Death();
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments == null ? new Object[0] : arguments)));
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }
}
