package org.waymark.endtoend.browser;

import org.waymark.endtoend.step.EditionUnderTest;

/** Somebody who makes editions and looks after them, in the browser. */
public record OrganiserAtTheDesk(Visitor visitor) implements AutoCloseable {

    public static OrganiserAtTheDesk signedIn(Visitor visitor, String person) {
        return new OrganiserAtTheDesk(visitor.opens("/").signsInAs(person));
    }

    public void makes(EditionUnderTest edition) {
        visitor.opens("/desk")
                .presses("main a[href='/desk/uraia']")
                .presses("main a[href='/desk/uraia/new']")
                .fills("slug", edition.slug())
                .fills("title.en", edition.title())
                .fills("start", "2027-05-30")
                .fills("end", "2027-05-31")
                .ticks("precision", "day")
                .chooses("timeZone", "Europe/Brussels")
                .fills("host.organization", "brussels")
                .fills("host.city", "Brussels")
                .chooses("host.country", "BE")
                .fills("host.latitude", "50.85")
                .fills("host.longitude", "4.35")
                .fills("questions.en", "How do cities use data?")
                .presses("main form button[type=submit]")
                .isAt(edition.desk());
    }

    public void moves(EditionUnderTest edition, String verb) {
        visitor.opens(edition.desk())
                .presses("main a[href='" + edition.desk() + "/" + verb + "']")
                .presses("main form button[type=submit]")
                .isAt(edition.desk());
    }

    public void admits(EditionUnderTest edition, int places) {
        visitor.opens(edition.desk())
                .presses("main a[href='" + edition.desk() + "/admission']")
                .fills("capacity", String.valueOf(places))
                .ticks("waitingList", "true")
                .presses("main form button[type=submit]")
                .isAt(edition.desk() + "/admission");
    }

    public void approves(EditionUnderTest edition, String trail) {
        visitor.opens(edition.desk() + "/trails")
                .presses("main a[href$='/trails/" + trail + "/review']")
                .presses("main form[action$='/approve'] button[type=submit]");
    }

    @Override
    public void close() {
        visitor.close();
    }
}
