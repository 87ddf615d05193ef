package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.json.JsonMapper;

/** What the mail server was told equals what was typed, or nothing was accepted. */
@ServiceTest
class EnvelopeTest {

    private static final int CASES = 2_000;
    private static final SmtpServer SERVER = SmtpServer.offering("8BITMIME");
    private static final List<String> PARTS = List.of(
            "a",
            "Zoe",
            "+x",
            "ł",
            "é",
            "e\u0301",
            "ß",
            "ŀevil.example\u013e",
            "例え",
            "İ",
            ".",
            "-",
            "\u200d",
            "\u010d\u010a");
    private static final List<String> AROUND = List.of("", "", "", " ", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\t");

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(14);

    @Autowired
    World world;

    @Autowired
    Api api;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", SERVER::port);
    }

    @Test
    void aLetterReachesNobodyButItsAddressee() {
        EditionId edition = world.anOpenEdition(new Admission(CASES, true, List.of()));
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            String local = "n" + i + word();
            String domain = word() + (random.nextInt(6) == 0 ? "" : ".example");
            if (register(edition, any(AROUND) + local + "@" + domain + any(AROUND))
                            .status()
                    < 300) {
                expected.add(Normalizer.normalize(local, Normalizer.Form.NFC) + "@" + punycode(domain));
            }
        }
        assertThat(expected).hasSizeBetween(CASES / 20, CASES - CASES / 20);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(new HashSet<>(SERVER.recipients)).isEqualTo(expected));
    }

    private Reply register(EditionId edition, String typed) {
        return api.post(path(edition, "/registrations"), """
                {"name":"Zoe","email":%s,"organisation":"","country":"BE","category":"research","language":"en"}""".formatted(json.writeValueAsString(typed)));
    }

    private static String punycode(String domain) {
        return IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII)
                .nameToASCII(domain, new StringBuilder(), new IDNA.Info())
                .toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(5) == 0) {
                word.appendCodePoint(random.nextInt(0x3000));
            } else {
                word.append(any(PARTS));
            }
        }
        return word.toString();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
