package org.waymark.stack;

import java.io.PrintStream;
import org.waymark.stack.suite.Addresses;
import org.waymark.stack.suite.SuiteSettings;

/** What the person who typed the command sees. */
record Terminal(PrintStream out) {

    void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    void ready(Addresses addresses, SuiteSettings settings) {
        say("""

                Waymark is ready: %s

                  Mails that were sent  %s
                  Keycloak              %s  (user admin, password in %s)
                  Logs                  %s
                  Sign in as            office, brussels, nicosia, oslo, desk or ada, with the password waymark

                Ctrl-C stops everything.""".formatted(
                        addresses.gateway(),
                        addresses.mails().resolve("/"),
                        addresses.issuer().resolve("/"),
                        settings.data().resolve("secrets/keycloak-admin"),
                        settings.data().resolve("logs")));
    }
}
