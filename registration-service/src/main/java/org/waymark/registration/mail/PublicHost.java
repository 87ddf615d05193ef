package org.waymark.registration.mail;

import java.net.IDN;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The domain under which people know this site; ids that leave it are unique below that. */
@Component
class PublicHost {

    private final String name;

    PublicHost(@Value("${waymark.public-url}") String publicUrl) {
        this.name = IDN.toASCII(
                URI.create(publicUrl).getRawAuthority().replaceFirst("^.*@", "").replaceFirst(":\\d*$", ""));
    }

    String name() {
        return name;
    }
}
