package org.waymark.defaults.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Which failures of the store pass by themselves. */
public final class MongoFailures {

    private MongoFailures() {}

    /** Whether the store could not be reached, so that the same may succeed a little later. */
    public static boolean isAway(MongoException e) {
        return e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoNotPrimaryException;
    }
}
