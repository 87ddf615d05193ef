package org.waymark.defaults.id;

/**
 * An id with a type of its own, implemented by a record with this one component. It is flat text in JSON, in the
 * store, in paths and in parameters.
 */
public interface Identifier {

    /** The text of the id; never blank. */
    String value();
}
