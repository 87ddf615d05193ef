package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registration.mail.Paragraph.Piece;

class ParagraphTest {

    @Test
    void blankLinesBeginParagraphsAndOthersDoNot() {
        assertThat(Paragraph.of("One\ntwo\n \n\nThree")).hasSize(2);
    }

    @Test
    void linesOfAParagraphStayLines() {
        assertThat(Paragraph.of("One\r\ntwo\n").getFirst().lines())
                .containsExactly(List.of(new Piece("One", null)), List.of(new Piece("two", null)));
    }

    @Test
    void onlyWebAddressesBecomeLinksAndWithoutTheFullStop() {
        assertThat(Paragraph.of("See https://example.org/a. Not javascript:alert(1)")
                        .getFirst())
                .isEqualTo(new Paragraph(List.of(List.of(
                        new Piece("See ", null),
                        new Piece("https://example.org/a", "https://example.org/a"),
                        new Piece(". Not javascript:alert(1)", null)))));
    }
}
