package org.waymark.endtoend.story;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.browser.Visitor;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.suite.OnTheSuite;

/** A host invites from lists as other systems and spreadsheets write them, and everybody is greeted by their name. */
@OnTheSuite
class GuestListStoryTest {

    private static final int DESK = 1280;

    private final Cast cast;
    private final Browser browser;

    @TempDir
    Path folder;

    GuestListStoryTest(Cast cast, Browser browser) {
        this.cast = cast;
        this.browser = browser;
    }

    /**
     * A file, and how the guest in it is greeted; {@code @@} stands for an address of this run.
     *
     * @param scripts whether the host's browser runs any
     */
    record Sent(String file, Charset charset, String text, String greeting, boolean scripts) {

        byte[] to(String guest) throws IOException {
            String list = text.replace("@@", guest);
            return file.endsWith(".xlsx") ? workbook(list) : list.getBytes(charset);
        }
    }

    static Stream<Sent> lists() {
        return Stream.of(
                new Sent("eventbrite.csv", UTF_8, """
                        Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Group,Home Country
                        2200001,2026-10-01,Jürgen,Weiß-Œuvrard,@@,1,Delegate,,DE
                        """, "Hello Jürgen Weiß-Œuvrard,", true),
                new Sent("pretix.csv", UTF_8, """
                        Order code;Email;Product;Attendee name;Attendee email;Company;Country
                        A7KQ9;buyer@lists.example;Delegate;Łucja Żółć;@@;Miasto Łódź;PL
                        """, "Hello Łucja Żółć,", false),
                new Sent("indico.csv", UTF_8, """
                        ID,Name,Email Address,Affiliation,Country
                        1,"Ní Dhomhnaill, Siobhán",@@,Cork City Council,Ireland
                        """, "Hello Siobhán Ní Dhomhnaill,", false),
                new Sent("excel-fr.csv", Charset.forName("windows-1252"), """
                        Nom;Prénom;Adresse e-mail;Catégorie;Langue
                        Lefèvre-Ÿ;Zoé;@@;Gouvernement local;Français
                        """, "Bonjour Zoé Lefèvre-Ÿ,", false),
                new Sent(
                        "excel-es.txt",
                        UTF_16LE,
                        "\uFEFFNombre\tApellidos\tCorreo electrónico\tIdioma\nÍñigo\tMuñoz Güell\t@@\tEspañol\n",
                        "Hola, Íñigo Muñoz Güell:",
                        false),
                new Sent(
                        "gasten.xlsx",
                        UTF_8,
                        "Gastenlijst\n\nVoornaam\tAchternaam\tE-mailadres\tTaal\nDaniëlle\tvan ’t Hooft\t@@\tNederlands",
                        "Dag Daniëlle van ’t Hooft,",
                        false));
    }

    /** The least that is a workbook: one sheet of texts. */
    private static byte[] workbook(String lines) throws IOException {
        String rows = lines.lines()
                .map(line -> Stream.of(line.split("\t"))
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
        String office = "http://schemas.openxmlformats.org/";
        String types = office + "package/2006/content-types";
        String relations = office + "package/2006/relationships";
        String relation = office + "officeDocument/2006/relationships";
        String main = office + "spreadsheetml/2006/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + types + "\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation
                        + "\"><sheets><sheet name=\"Gasten\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + relation
                        + "/worksheet\" Target=\"sheet.xml\"/></Relationships>");
        parts.put("xl/sheet.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everybodyIsGreetedAsTheirListWritesThem(Sent sent) throws IOException {
        EditionUnderTest edition = cast.office().opensAnEdition("guests", 5);
        String guest = "guest-" + edition.slug() + "@lists.example";
        Path file = Files.write(folder.resolve(sent.file()), sent.to(guest));
        try (Visitor host = browser.visitor(DESK, sent.scripts())) {
            host.opens("/").signsInAs("brussels");
            host.opens(edition.desk() + "/invitations").attaches("file", file).presses("button[value=check]");
            if (host.reads().contains("more than one column")) {
                host.page().getByLabel("Attendee email").selectOption("email");
                host.presses("button[value=check]");
            }
            assertThat(host.reads()).contains(sent.greeting(), "Nothing has been done yet");
            if (sent.scripts()) {
                assertThat(host.barriers()).isEmpty();
                assertThat(host.scrollsSideways()).isFalse();
            }
            host.presses("button[value=import]");
            assertThat(host.reads()).contains("1 person was invited", guest);
        }
        Eventually.within(
                Duration.ofSeconds(30), () -> assertThat(cast.mails().to(guest)).hasSize(1));
        List<String> lines = cast.mails().to(guest).getFirst().text().lines().toList();
        assertThat(lines).contains(sent.greeting());
    }
}
