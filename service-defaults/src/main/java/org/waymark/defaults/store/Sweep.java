package org.waymark.defaults.store;

import com.mongodb.MongoException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.defaults.problem.MongoFailures;
import org.waymark.defaults.problem.Unavailable;

/** Goes over what lies in the store: one thing that cannot be done does not hold up the others. */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private Sweep() {}

    /**
     * Does it with each, and says in the log with which it could not be done.
     *
     * @param what the things in one word, for the log, which also gets their text
     * @throws MongoException when the store is away, since no other would get further
     * @throws Unavailable likewise
     */
    public static <T> void over(Iterable<T> things, String what, Consumer<? super T> action) {
        for (T thing : things) {
            try {
                action.accept(thing);
            } catch (Unavailable e) {
                throw e;
            } catch (RuntimeException e) {
                if (e instanceof MongoException away && MongoFailures.isAway(away)) {
                    throw away;
                }
                LOG.error("The sweep leaves {} {} for the next one", what, thing, e);
            }
        }
    }
}
