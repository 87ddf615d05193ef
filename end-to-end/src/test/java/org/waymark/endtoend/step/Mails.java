package org.waymark.endtoend.step;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What came by mail. */
public record Mails(URI address) {

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

    public List<Mail> all() {
        var mails = Api.at(address).get(address.getPath()).is(200).json();
        return StreamSupport.stream(mails.spliterator(), false).map(Mail::of).toList();
    }
}
