package org.waymark.stack.demo;

import org.waymark.stack.suite.Addresses;

/** Puts the demo data in, through the gateway's API, as the demo people. */
public final class DemoData {

    private DemoData() {}

    /** To be called once on an empty suite. */
    public static void load(Addresses suite) {}
}
