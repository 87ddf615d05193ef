package org.waymark.endtoend.browser;

import java.nio.file.Path;
import org.waymark.endtoend.step.EditionUnderTest;

/** Somebody of a partner city who publishes a trail, in the browser. */
public record PublisherAtTheDesk(Visitor visitor) implements AutoCloseable {

    public static PublisherAtTheDesk signedIn(Visitor visitor, String person) {
        return new PublisherAtTheDesk(visitor.opens("/").signsInAs(person));
    }

    public void drafts(EditionUnderTest edition, String trail, String title) {
        visitor.opens("/desk/trails")
                .presses("main a[href='" + edition.desk() + "/trails/new']")
                .fills("slug", trail)
                .ticks("colour", "blue")
                .fills("title.en", title)
                .fills("summary.en", "What a budget office learned.")
                .presses("main button[value='add-project']")
                .fills("projects[0].city", "Nicosia")
                .fills("projects[0].country", "CY")
                .fills("projects[0].title.en", "Fairer taxes")
                .presses("main button[value='save']:not(.visually-hidden)");
    }

    public void attaches(EditionUnderTest edition, String trail, String title, Path file) {
        visitor.opens(edition.desk() + "/materials?trail=" + trail)
                .attaches("file", file)
                .chooses("kind", "concept-note")
                .fills("title", title)
                .chooses("language", "en")
                .presses("main form[enctype] button[type=submit]");
    }

    public void submits(EditionUnderTest edition, String trail) {
        visitor.opens(edition.desk() + "/trails/" + trail).presses("main button[value='submit']:not(.visually-hidden)");
    }

    @Override
    public void close() {
        visitor.close();
    }
}
