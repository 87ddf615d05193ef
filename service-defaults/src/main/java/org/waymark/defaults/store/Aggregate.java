package org.waymark.defaults.store;

import org.waymark.defaults.id.Identifier;

/** What is changed as a whole, one version after the other. */
public interface Aggregate<I extends Identifier> {

    I id();

    /** 1 at creation, one more at each change. */
    long version();
}
