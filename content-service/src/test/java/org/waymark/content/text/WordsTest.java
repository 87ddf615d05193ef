package org.waymark.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        assertThat(Words.in("L'Économie – ÉNERGIE, 2018!")).containsExactly("l", "economie", "energie", "2018");
    }

    @Test
    void everyTermMustBeginAWord() {
        var words = List.of("smart", "meters");
        assertThat(Words.match(List.of("met", "smart"), words)).isTrue();
        assertThat(Words.match(List.of("met", "lights"), words)).isFalse();
    }
}
