package org.waymark.defaults.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.defaults.constraint.MalformedAddress.Flaw;

class MailAddressTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
    private static final String NEEDS_UTF8 = "refused without SMTPUTF8, with a sentence in the form; else ";

    @ParameterizedTest
    @CsvFileSource(resources = "/mail-addresses.tsv", delimiter = '\t', ignoreLeadingAndTrailingWhitespace = false)
    void whatIsTypedIsSentToThatMailboxOrRefused(String typed, String expected) {
        Optional<MailAddress> address = MailAddress.find(unescaped(typed));

        if (expected.equals("refused")) {
            assertThat(address).isEmpty();
        } else {
            assertThat(address.orElseThrow().envelope()).isEqualTo(expected.replace(NEEDS_UTF8, ""));
            assertThat(address.orElseThrow().isAscii()).isEqualTo(!expected.startsWith(NEEDS_UTF8));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody | FORM",
                "@example.org | FORM",
                "a@b@example.org | FORM",
                "'\"a b\"@example.org' | INVISIBLE",
                "'\"ab\"@example.org' | FORM",
                "a..b@example.org | FORM",
                ".a@example.org | FORM",
                "a,b@example.org | FORM",
                "<a@example.org> | FORM",
                "ﬁn@example.org | FORM",
                "a b@example.org | INVISIBLE",
                "a@exam\u00adple.org | INVISIBLE",
                "\u202ea@example.org | INVISIBLE",
                "a@ | DOMAIN",
                "a@example | DOMAIN",
                "a@example.org. | DOMAIN",
                "a@-example.org | DOMAIN",
                "a@example..org | DOMAIN",
                "a@127.0.0.1 | DOMAIN",
                "a@example.c | DOMAIN",
                "a@[IPv6:::1] | DOMAIN",
                "a@xn--a.example | DOMAIN",
                "a1234567890123456789012345678901234567890123456789012345678901234@example.org | TOO_LONG",
            })
    void whatIsWrongIsSaid(String typed, Flaw flaw) {
        assertThat(MailAddress.flaw(typed)).contains(flaw);
        assertThatThrownBy(() -> new MailAddress(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(flaw.sentence());
    }

    /** The JDK's IDN would write to strasse.example. */
    @Test
    void aDomainIsNotTakenForAnotherThatLooksLikeIt() {
        assertThat(new MailAddress("a@straße.example").envelope()).isEqualTo("a@xn--strae-oqa.example");
    }

    @Test
    void spellingsOfOneDomainAreOneAddressAndAreReadInUnicode() {
        MailAddress unicode = new MailAddress("Info@BÜCHER.example");

        assertThat(unicode).isEqualTo(new MailAddress("Info@xn--bcher-kva.example"));
        assertThat(unicode.value()).isEqualTo("Info@bücher.example");
        assertThat(unicode.identity()).isEqualTo("info@xn--bcher-kva.example");
        assertThat(new MailAddress("zoe\u0301@example.org")).isEqualTo(new MailAddress("zo\u00e9@example.org"));
    }

    @Test
    void theIdentityOfAPlainAddressIsTheAddressInLowerCase() {
        assertThat(new MailAddress(" Ada.L+test@Example.ORG ").identity()).isEqualTo("ada.l+test@example.org");
    }

    @Test
    void calendarsGetItAsAUri() {
        assertThat(new MailAddress("a+b%c?d@bücher.example").mailto())
                .hasToString("mailto:a+b%25c%3Fd@xn--bcher-kva.example");
        assertThat(new MailAddress("michał@example.org").mailto()).hasToString("mailto:micha%C5%82@example.org");
    }

    @Test
    void itSaysNothingInALog() {
        assertThat(new MailAddress("ada@example.org").toString()).doesNotContain("ada");
    }

    @Test
    void whatIsAnAddressStaysTheSameHoweverOftenItIsRead() {
        Random random = new Random(14);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            Optional<MailAddress> address = MailAddress.find(RandomAddresses.next(random));
            if (address.isPresent()) {
                accepted++;
                assertThat(new MailAddress(address.get().value())).isEqualTo(address.get());
                assertThat(new MailAddress(address.get().envelope())).isEqualTo(address.get());
                assertThat(address.get().envelope()).matches("[^@]+@[a-z0-9.-]+");
            }
        }
        assertThat(accepted).isBetween(2_000, 18_000);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(hexadecimal -> Character.toString(Integer.parseInt(hexadecimal.group(1), 16)));
    }
}
