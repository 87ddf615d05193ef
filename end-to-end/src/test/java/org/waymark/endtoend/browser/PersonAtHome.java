package org.waymark.endtoend.browser;

import java.util.Locale;
import org.waymark.endtoend.step.EditionUnderTest;

/** Somebody without an account who wants to come, in the browser. */
public record PersonAtHome(Visitor visitor, String name) implements AutoCloseable {

    /** Ends on a page that says to look at the mail. */
    public PersonAtHome registersFor(EditionUnderTest edition) {
        visitor.opens(edition.page())
                .presses("main a[href='" + edition.page() + "/register']")
                .fills("name", name)
                .fills("email", email())
                .chooses("country", "BE")
                .ticks("category", "local-government")
                .chooses("language", "en")
                .presses("main form button[type=submit]");
        return this;
    }

    /** Follows the link in the mail, and shows by the button there that the address is theirs. */
    public PersonAtHome provesTheirAddress(String link) {
        visitor.opens(link).presses("main form button[type=submit]");
        return this;
    }

    public PersonAtHome cancels() {
        visitor.presses("main a.danger").presses("main form button[type=submit]");
        return this;
    }

    public PersonAtHome looksAgain() {
        visitor.reloads();
        return this;
    }

    public String reads() {
        return visitor.reads();
    }

    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.org";
    }

    @Override
    public void close() {
        visitor.close();
    }
}
