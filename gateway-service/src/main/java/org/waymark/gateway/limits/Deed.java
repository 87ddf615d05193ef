package org.waymark.gateway.limits;

/** What is counted. */
enum Deed {
    WRITE,
    REGISTRATION,
    SIGN_IN,
    WRONG_KEY,
    UPLOAD,
    SEARCH
}
