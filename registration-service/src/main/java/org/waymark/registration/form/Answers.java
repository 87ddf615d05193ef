package org.waymark.registration.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has answered, with the version of the form that asked it. Personal data: it goes on no topic and into
 * no log line.
 *
 * @param revision 1 as registered, one more at each change by the person; it has nothing to do with the ledger
 * @param values by question, without needs
 * @param consents the version of the text agreed to, by consent
 * @param needs answers to questions about needs, which are erased first
 * @param needsUntil when they are erased; null where there are none
 */
public record Answers(
        FormId form,
        long version,
        long revision,
        Instant given,
        Map<String, List<String>> values,
        Map<String, Long> consents,
        @Nullable Map<String, List<String>> needs,
        @Nullable Instant needsUntil) {

    /** All, with needs, by question. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        if (needs != null) {
            all.putAll(needs);
        }
        return all;
    }

    public AnswerSheet sheet() {
        return new AnswerSheet(all(), consents);
    }

    /** As the revision that follows. */
    public Answers after(long before) {
        return new Answers(form, version, before + 1, given, values, consents, needs, needsUntil);
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Answers[…]";
    }
}
