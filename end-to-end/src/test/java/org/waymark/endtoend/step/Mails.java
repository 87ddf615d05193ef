package org.waymark.endtoend.step;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What came by mail. */
public record Mails(URI address) {

    private static final Pattern LINK = Pattern.compile("/registrations/[\\w-]+\\?key=[\\w-]+");

    public record Mail(String to, String subject, String text, String messageId) {

        static Mail of(JsonNode json) {
            return new Mail(
                    json.path("to").asString(),
                    json.path("subject").asString(),
                    json.path("text").asString(),
                    json.path("messageId").asString());
        }
    }

    /** Newest first. */
    public List<Mail> to(String person) {
        return all().stream().filter(mail -> mail.to().equals(person)).toList();
    }

    /** The path of a registration's own page, as the newest mail that has it says. */
    public Optional<String> linkTo(String person, String registration) {
        return links(person)
                .filter(link -> link.startsWith("/registrations/" + registration))
                .findFirst();
    }

    /** The same where the person has one registration alone. */
    public Optional<String> linkTo(String person) {
        return links(person).findFirst();
    }

    private Stream<String> links(String person) {
        return to(person).stream()
                .flatMap(mail -> LINK.matcher(mail.text()).results())
                .map(MatchResult::group);
    }

    public List<Mail> all() {
        var mails = Api.at(address).get(address.getPath()).is(200).json();
        return StreamSupport.stream(mails.spliterator(), false).map(Mail::of).toList();
    }
}
