package org.waymark.registration.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.registration.admission.Actor;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Holding;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/** Who made a change stays who it was, in the store too, whatever they are called. */
class ActorTest {

    private static final List<String> WORDS = List.of(
            "person", "rules", "delegation", "delegation nicosia", "host", "", " ", "null", "{}", "kind", "$set");

    private static final Codec<Cause> CODEC = CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(new ActorCodec()), MongoClientSettings.getDefaultCodecRegistry())
            .get(Cause.class);

    static Stream<Cause> hosts() {
        Random random = new Random(14);
        Stream<String> names = Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())) + anything(random))
                .limit(300);
        return Stream.concat(WORDS.stream(), names).map(name -> Cause.host(name, name, name));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void noNameOfAHostIsReadAsAnotherCause(Cause host) {
        assertThat(stored(host)).isEqualTo(host);
        assertThat(host.isHosts()).isTrue();
        assertThat(host.isOfDelegation()).isFalse();
        assertThat(letter(Occasion.LEFT, host)).isEqualTo(Letter.Kind.CANCELLED_BY_HOST);
        assertThat(letter(Occasion.HANDED_OVER, host)).isEqualTo(Letter.Kind.HANDED_OVER);
    }

    @Test
    void noNameOfADelegationIsReadAsAnotherCause() {
        for (String word : WORDS) {
            Cause delegation = Cause.delegation(word);
            assertThat(stored(delegation)).isEqualTo(delegation);
            assertThat(letter(Occasion.LEFT, delegation)).isEqualTo(Letter.Kind.CANCELLED);
            assertThat(letter(Occasion.HANDED_OVER, delegation)).isEqualTo(Letter.Kind.REPLACED);
        }
    }

    @Test
    void thePersonAndTheRulesStayWhatTheyAre() {
        for (Cause cause : List.of(Cause.PERSON, Cause.RULES)) {
            assertThat(stored(cause)).isEqualTo(cause);
            assertThat(cause.isHosts()).isFalse();
            assertThat(letter(Occasion.LEFT, cause)).isEqualTo(Letter.Kind.CANCELLED);
        }
    }

    @ParameterizedTest
    @CsvSource({"person,Person[]", "rules,Rules[]", "delegation nicosia,Delegation[id=nicosia]", "Ada,Host[null]"})
    void anEntryFromBeforeCausesWereTypesIsStillRead(String by, String actor) {
        BsonDocument former = new BsonDocument("by", new BsonString(by)).append("reason", new BsonString("Why"));
        Cause cause = read(former);
        assertThat(cause.by()).hasToString(actor);
        assertThat(cause.reason()).isEqualTo("Why");
        if (cause.by() instanceof Actor.Host host) {
            assertThat(host.name()).isEqualTo(by);
        }
    }

    private static Letter.Kind letter(Occasion occasion, Cause cause) {
        Holding gone = new Holding(Status.CANCELLED, "research", true, null);
        Decided.Step step = new Decided.Step(1, gone, 0, null, null, occasion, cause);
        return Letter.about(new Decided(new RegistrationId("r"), null, null, List.of(step)))
                .orElseThrow()
                .kind();
    }

    private static Cause stored(Cause cause) {
        BsonDocument document = new BsonDocument();
        CODEC.encode(
                new BsonDocumentWriter(document),
                cause,
                EncoderContext.builder().build());
        return read(document);
    }

    private static Cause read(BsonDocument document) {
        return CODEC.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    private static String anything(Random random) {
        int[] characters = random.ints(random.nextInt(6), 0x20, 0x2fff).toArray();
        return Arrays.stream(characters)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
