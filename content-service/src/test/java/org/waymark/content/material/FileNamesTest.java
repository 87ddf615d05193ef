package org.waymark.content.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void foldersAndWhatIsNotShownAreDropped() {
        assertThat(FileNames.safe("C:\\Users\\me\\report.pdf")).isEqualTo("report.pdf");
        assertThat(FileNames.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.safe("re\r\nport\"\u202e.pdf")).isEqualTo("report.pdf");
        assertThat(FileNames.safe("")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(FileNames.safe("x".repeat(500) + ".pdf")).hasSize(120).endsWith("x.pdf");
    }
}
