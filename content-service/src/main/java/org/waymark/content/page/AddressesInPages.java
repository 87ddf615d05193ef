package org.waymark.content.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the {@code addresses}: in links templates reach what is in their model only. */
@ControllerAdvice(annotations = Controller.class)
final class AddressesInPages {

    private final Addresses addresses;

    AddressesInPages(Addresses addresses) {
        this.addresses = addresses;
    }

    @ModelAttribute("addresses")
    Addresses addresses() {
        return addresses;
    }
}
