package org.waymark.registration.lostlink;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.constraint.EmailAddress;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

@RestController
class LostLinkController {

    private final LostLinks links;
    private final Editions editions;

    LostLinkController(LostLinks links, Editions editions) {
        this.links = links;
        this.editions = editions;
    }

    /** The answer is the same whether somebody is registered under the address or not. */
    @PostMapping("/api/series/{series}/editions/{edition}/registrations/lost")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@PathVariable String series, @PathVariable String edition, @Valid @RequestBody LostLinkWish wish) {
        links.send(editions.published(EditionId.of(series, edition)).id(), new MailAddress(wish.email()));
    }

    record LostLinkWish(
            @NotBlank @Size(max = 254) @EmailAddress String email) {

        /** Says nothing about the person, so that no log line does. */
        @Override
        public String toString() {
            return "LostLinkWish[…]";
        }
    }
}
