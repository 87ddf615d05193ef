package org.waymark.registration.guestlist;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.spreadsheet.Spreadsheet;

/**
 * A list of people as it was understood. Nothing of it is left out in silence: what is not among the people is in a
 * column without a field, a bad line, or behind the last line that was read.
 *
 * @param question what must be said before anything is done with it; null for nothing
 * @param unknownCategories words in the list that stand for no category, as they are looked up
 * @param people those who can be taken, each address once
 * @param left how many lines were not read
 */
public record GuestList(
        Spreadsheet.Source source,
        List<Column> columns,
        @Nullable Question question,
        List<String> unknownCategories,
        List<ListedPerson> people,
        List<BadLine> bad,
        int left) {

    /** What only the host knows. */
    public enum Question {
        /** Addresses stand in more than one column. */
        WHICH_ADDRESS("There are addresses in more than one column; say with columns= which one is the guest's."),
        /** No column has addresses in it. */
        NO_ADDRESSES("No column has addresses in it; say with columns= which one is to be taken.");

        private final String sentence;

        Question(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        /** The word for it in answers and keys. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Says nothing of the people in it. */
    @Override
    public String toString() {
        return "GuestList[" + people.size() + " people]";
    }
}
