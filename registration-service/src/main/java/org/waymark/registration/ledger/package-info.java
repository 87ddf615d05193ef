/** The one document per edition that decides races: group commit, recovery, and the host's settings in it. */
@NullMarked
package org.waymark.registration.ledger;

import org.jspecify.annotations.NullMarked;
