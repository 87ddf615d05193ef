package org.waymark.defaults.messaging;

/**
 * A message as a listener gets it.
 *
 * @param key the key of the aggregate that it speaks of
 * @param version that aggregate's version
 * @param data the listener's own, smaller record of what it says
 */
public record Message<T>(String key, long version, T data) {}
