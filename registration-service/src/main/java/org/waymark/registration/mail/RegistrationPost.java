package org.waymark.registration.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Post;
import org.waymark.registration.edition.EditionId;

/** What has become of the letters of registrations, for their host. */
@Component
public class RegistrationPost {

    private final LetterWriter box;
    private final Postman postman;

    RegistrationPost(LetterWriter box, Postman postman) {
        this.box = box;
        this.postman = postman;
    }

    public Post of(RegistrationId id) {
        return of(List.of(id)).getOrDefault(id, Post.nothing(id.value()));
    }

    /** Of each that there is. */
    public Map<RegistrationId, Post> of(Collection<RegistrationId> ids) {
        return box.letters().posts(ids.stream().map(RegistrationId::value).toList()).stream()
                .collect(Collectors.toMap(post -> new RegistrationId(post.id()), Function.identity()));
    }

    /** Those whose last letter has not reached them, in the order in which people entered. */
    public List<RegistrationId> undelivered(EditionId edition) {
        return box.letters().undelivered(edition, "rank").stream()
                .map(RegistrationId::new)
                .toList();
    }

    /**
     * Sends the letter again that did not reach the person.
     *
     * @return whether there was one
     */
    public boolean sendAgain(RegistrationId id) {
        boolean waits = box.letters().again(id.value());
        if (waits) {
            postman.deliver(id);
        }
        return waits;
    }

    /** Lets nothing leave any more that waits for an address that was wrong. */
    public void forget(RegistrationId id) {
        box.letters().forget(id.value());
    }
}
