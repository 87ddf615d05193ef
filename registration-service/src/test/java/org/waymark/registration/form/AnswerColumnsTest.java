package org.waymark.registration.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.form.FormsForTests.form;
import static org.waymark.registration.form.FormsForTests.owner;
import static org.waymark.registration.form.FormsForTests.question;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.waymark.registration.spreadsheet.Cell;

class AnswerColumnsTest {

    private final StaticMessageSource messages = new StaticMessageSource();

    @ParameterizedTest
    @CsvSource({"NUMBER, 12.5, Amount", "NUMBER, -3, Amount", "DATE, 2027-05-30, Day", "SHORT_TEXT, 12.5, Text"})
    void numbersAndDaysAreSuch(Kind kind, String answer, String cell) {
        Cell read = cell(kind, answer);
        assertThat(read.getClass().getSimpleName()).isEqualTo(cell);
        assertThat(read.text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, twelve", "NUMBER, 1e999999999", "DATE, 0999-01-01", "DATE, soon"})
    void whatWasAnsweredToTheQuestionWhenItWasOfAnotherKindIsWords(Kind kind, String answer) {
        assertThat(cell(kind, answer)).isEqualTo(new Cell.Text(answer));
    }

    @Test
    void ofSeveralOldAnswersNoneIsLost() {
        assertThat(cell(Kind.NUMBER, "1", "2")).isEqualTo(new Cell.Text("1; 2"));
    }

    private Cell cell(Kind kind, String... answers) {
        messages.setUseCodeAsDefaultMessage(true);
        return new AnswerColumns(form(question("a", kind)), messages, Locale.ENGLISH)
                .cells(new Answers(owner(), 1, 1, Instant.EPOCH, Map.of("a", List.of(answers)), Map.of(), null, null))
                .getFirst();
    }
}
