package org.waymark.registration.access;

import java.util.List;

/** The endpoints of one capability. */
interface AccessRows {

    List<AccessRow> in(Scene scene);
}
