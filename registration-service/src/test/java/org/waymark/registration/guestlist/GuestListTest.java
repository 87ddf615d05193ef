package org.waymark.registration.guestlist;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.edition.Series;
import org.waymark.registration.spreadsheet.Encoding;
import org.waymark.registration.spreadsheet.Separator;
import org.waymark.registration.spreadsheet.Spreadsheet;

/** Lists as people have them, with every letter of each name. */
class GuestListTest {

    private static final Series SERIES = new Series(
            "uraia",
            1,
            LocalizedText.of("en", "Uraia"),
            "office",
            List.of(
                    category("local-government", "Local governments", "Collectivités locales", "Gobiernos locales"),
                    category("research", "Research institutes", "Instituts de recherche", "Centros de investigación")),
            List.of("en", "fr", "es"),
            null);

    private final ListReader reader = new ListReader(
            Heads.load(), SERIES, ZoneId.of("Europe/Brussels"), address -> true, Instant.parse("2026-11-28T08:00:00Z"));

    @Test
    void anAttendeeReportOfEventbrite() throws IOException {
        GuestList list = read("eventbrite.csv");
        assertThat(list.source()).isEqualTo(new Spreadsheet.Text(Encoding.UTF_8, Separator.COMMA));
        assertThat(told(list))
                .containsExactly(
                        "2 Anaïs Brûlé <anais.brule@lists.example>  CH null null",
                        "3 Sören Groß <soeren.gross@lists.example>  DE null null");
        assertThat(list.columns())
                .as("what is left out is shown with its first values")
                .filteredOn(column -> column.field() == null)
                .extracting(Column::head)
                .hasSize(11)
                .contains("Ticket Type", "Home City");
        assertThat(list.columns().get(7).samples()).containsExactly("Delegate");
        assertThat(list.bad()).isEmpty();
    }

    @Test
    void anOrderListOfPretixIsAskedWhoseAddressIsMeant() throws IOException {
        GuestList asked = read("pretix.csv");
        assertThat(asked.question()).isEqualTo(GuestList.Question.WHICH_ADDRESS);
        assertThat(asked.people()).isEmpty();
        List<String> proposed = words(asked);
        assertThat(proposed.get(10)).as("the guest's own").isEqualTo("email");
        GuestList list = read("pretix.csv", new Instructions(null, proposed, null));
        assertThat(told(list))
                .containsExactly(
                        "2 Tomás Peña <tomas.pena@lists.example> Ayuntamiento de Cádiz ES null null",
                        "3 Łucja Żak <lucja.zak@lists.example> Miasto Łódź PL null null");
    }

    @Test
    void anExportLikeIndicosWithLastNamesFirst() throws IOException {
        assertThat(told(read("indico.csv")))
                .containsExactly(
                        "2 Siobhán O’Brien-Ní Dhomhnaill <siobhan@lists.example> Cork City Council IE null null",
                        "3 Thị Hoa Nguyễn <hoa@lists.example> Ville de Huế VN null null");
    }

    @Test
    void aCsvFileOfFrenchExcelWithATitleAboveAndEmptyLinesBelow() throws IOException {
        GuestList list = read("excel-fr.csv");
        assertThat(list.source()).isEqualTo(new Spreadsheet.Text(Encoding.WESTERN, Separator.SEMICOLON));
        assertThat(told(list))
                .containsExactly(
                        "4 Maëlle Guérin <maelle.guerin@lists.example> Métropole de Lille null local-government fr",
                        "5 Noël Œhlers <noel@lists.example> Université null research nl");
        assertThat(list.bad()).isEmpty();
    }

    @Test
    void unicodeTextOfSpanishExcel() throws IOException {
        GuestList list = read("excel-es.txt");
        assertThat(list.source()).isEqualTo(new Spreadsheet.Text(Encoding.UTF_16_LE, Separator.TAB));
        assertThat(told(list))
                .containsExactly(
                        "2 Íñigo Muñoz Ibáñez <inigo@lists.example>  null local-government es",
                        "3 Begoña Güell <begona@lists.example>  null null fr");
    }

    @Test
    void aWorkbookWithATitleADateAndAnotherSheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Gasten");
            sheet.value(0, 0, "Gastenlijst");
            List<String> heads = List.of("Voornaam", "Achternaam", "E-mailadres", "Taal", "Uiterste datum", "Nr");
            List<String> guest = List.of("Daniëlle", "’t Hooft", "danielle@lists.example", "Nederlands");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(2, i, heads.get(i));
            }
            for (int i = 0; i < guest.size(); i++) {
                sheet.value(3, i, guest.get(i));
            }
            sheet.value(3, 4, LocalDate.of(2027, 4, 30));
            sheet.style(3, 4).format("dd/mm/yyyy").set();
            sheet.value(3, 5, 1234567890123L);
            book.newWorksheet("Andere");
        }
        GuestList list = reader.read(bytes.toByteArray(), Instructions.NONE);
        assertThat(list.source()).isEqualTo(new Spreadsheet.Workbook("Gasten", 1));
        assertThat(told(list)).containsExactly("4 Daniëlle ’t Hooft <danielle@lists.example>  null null nl");
        assertThat(list.people().getFirst().expires()).isEqualTo("2027-04-30T22:00:00Z");
        assertThat(list.columns().get(5).samples()).containsExactly("1234567890123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "sep=|\\nEmail|Name\\nzoe@lists.example|Zoé; of the list",
                "\"Email\";\"Name\"\\n\"zoe@lists.example\";\"Zoé; of the list\"",
                "Email\\tName\\nzoe@lists.example\\tZoé; of the list",
                "Name,Email\\n\"Zoé; of the list\",mailto:zoe@lists.example",
                "List of guests\\n\\nName,Courriel\\n\"Zoé; of the list\",zoe@lists.example",
                "\"Zoé; of the list\" <zoe@lists.example>"
            })
    void inWhateverWayItIsWritten(String text) {
        String list = text.replace("\\n", "\n").replace("\\t", "\t");
        for (Charset charset : List.of(UTF_8, UTF_16BE, Charset.forName("windows-1252"))) {
            byte[] bytes = list.getBytes(charset);
            assertThat(reader.read(bytes, Instructions.NONE).people())
                    .as(charset.name())
                    .extracting(ListedPerson::name, person -> person.address().value())
                    .containsExactly(tuple("Zoé; of the list", "zoe@lists.example"));
        }
    }

    @Test
    void theEncodingIsWhatTheHostSays() {
        byte[] list = "Name;Email\nŁukasz;lukasz@lists.example".getBytes(Charset.forName("windows-1250"));
        Instructions polish = new Instructions("windows-1250", null, null);
        assertThat(reader.read(list, polish).people().getFirst().name()).isEqualTo("Łukasz");
    }

    @Test
    void aWordThatIsNoCategoryIsAskedAboutAndThenKnown() {
        byte[] list = "Email,Group\nada@lists.example,Mairie\nbob@lists.example,Press".getBytes(UTF_8);
        GuestList asked = reader.read(list, Instructions.NONE);
        assertThat(asked.unknownCategories()).containsExactly("mairie", "press");
        assertThat(asked.bad()).extracting(BadLine::problem).containsOnly(Problem.UNKNOWN_CATEGORY);
        GuestList said = reader.read(list, new Instructions(null, null, List.of("mairie=local-government", "press=")));
        assertThat(said.people()).extracting(ListedPerson::category).containsExactly("local-government", null);
    }

    @Test
    void linesThatCannotBeTakenAreNamedAsAnEditorCountsThem() {
        String list = """
                Email,Name,Language,Country,Expires
                nobody,,,,

                ada@lists.example,"Ada
                Lovelace",English,BE,30/04/2027
                bob@lists.example,Bob,German,,
                cyd@lists.example,Cyd,,Atlantis,
                dan@lists.example,Dan,,,31.1.2001
                ADA@lists.example,Ada,,,
                """;
        GuestList read = reader.read(list.getBytes(UTF_8), Instructions.NONE);
        assertThat(read.people()).extracting(ListedPerson::name).containsExactly("Ada Lovelace");
        assertThat(read.bad())
                .extracting(bad -> bad.line() + " " + bad.problem().wire())
                .containsExactly("2 no-address", "6 unknown-language", "7 unknown-country", "8 no-date", "9 twice");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-30, 2027-05-02",
        "30/04/2027, 02/05/2027",
        "30.4.2027, 2.5.2027",
        "04/30/2027, 05/02/2027",
        "30 avril 2027, 2 mai 2027",
        "30 de abril de 2027, 2 de mayo de 2027",
        "30 april 2027, 2 mei 2027",
        "'April 30, 2027', 'May 2, 2027'"
    })
    void daysInTheWordsThatPeopleUse(String first, String second) {
        String list = "Email;Deadline\nada@lists.example;" + first + "\nbob@lists.example;" + second;
        assertThat(reader.read(list.getBytes(UTF_8), Instructions.NONE).people())
                .extracting(person -> String.valueOf(person.expires()))
                .containsExactly("2027-04-30T22:00:00Z", "2027-05-02T22:00:00Z");
    }

    @Test
    void whatIsLeftIsSaid() {
        StringBuilder list = new StringBuilder("Email\n");
        for (int i = 0; i < Spreadsheet.MOST_ROWS + 7; i++) {
            list.append("p").append(i).append("@lists.example\n");
        }
        GuestList read = reader.read(list.toString().getBytes(UTF_8), Instructions.NONE);
        assertThat(read.people()).hasSize(Spreadsheet.MOST_ROWS);
        assertThat(read.left()).isEqualTo(7);
    }

    @Test
    void noAddressesNoPeople() {
        GuestList read = reader.read("Name\nAda".getBytes(UTF_8), Instructions.NONE);
        assertThat(read.question()).isEqualTo(GuestList.Question.NO_ADDRESSES);
        byte[] two = "a@lists.example,b".getBytes(UTF_8);
        Instructions twice = new Instructions(null, List.of("email", "email"), null);
        assertThatThrownBy(() -> reader.read(two, twice)).isInstanceOf(Invalid.class);
    }

    @Test
    void aFormIsReadLikeALine() {
        ListReader.Entry ada = reader.read(Map.of("email", " ada@lists.example", "category", "Collectivites LOCALES"));
        assertThat(Objects.requireNonNull(ada.person()).category()).isEqualTo("local-government");
        assertThat(Objects.requireNonNull(reader.read(Map.of("email", "x")).wrong())
                        .problem())
                .isEqualTo(Problem.NO_ADDRESS);
    }

    private GuestList read(String file) throws IOException {
        return read(file, Instructions.NONE);
    }

    private GuestList read(String file, Instructions instructions) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(getClass().getResourceAsStream("/guestlist/" + file))) {
            return reader.read(bytes.readAllBytes(), instructions);
        }
    }

    private static List<String> words(GuestList list) {
        return list.columns().stream()
                .map(column -> column.field() == null ? "" : column.field().wire())
                .toList();
    }

    private static List<String> told(GuestList list) {
        return list.people().stream()
                .map(one -> "%d %s <%s> %s %s %s %s"
                        .formatted(
                                one.line(),
                                one.name(),
                                one.address().value(),
                                one.organisation(),
                                one.country(),
                                one.category(),
                                one.language()))
                .toList();
    }

    private static Series.Category category(String id, String english, String french, String spanish) {
        return new Series.Category(id, new LocalizedText(Map.of("en", english, "fr", french, "es", spanish)), null);
    }
}
