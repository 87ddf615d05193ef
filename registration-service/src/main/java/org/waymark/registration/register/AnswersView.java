package org.waymark.registration.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.form.Answers;
import org.waymark.registration.form.FormId;

/**
 * What a person has answered, and which version of which form asked it. It may be sent back as it is.
 *
 * @param form the series for its template, or series and edition
 * @param version of the form
 * @param answers by question: texts, of which several choices may have more than one
 * @param consents the version of the text agreed to
 */
public record AnswersView(FormId form, long version, Map<String, List<String>> answers, Map<String, Long> consents) {

    static @Nullable AnswersView of(@Nullable Answers answers) {
        return answers == null
                ? null
                : new AnswersView(answers.form(), answers.version(), answers.all(), answers.consents());
    }

    /** Without the answers. */
    @Override
    public String toString() {
        return "AnswersView[…]";
    }
}
