package org.waymark.registration.mail;

import org.springframework.stereotype.Component;
import org.waymark.registration.attendee.Batch;

/** Sends letters. */
@Component
public class Postman {

    public void deliver(Batch batch) {}
}
