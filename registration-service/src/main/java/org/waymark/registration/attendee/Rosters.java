package org.waymark.registration.attendee;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.registration.edition.EditionId;

/** The rosters that somebody has asked for lately, within the memory that they may take. */
@Component
class Rosters {

    private final LoadingCache<EditionId, LiveRoster> rosters;

    Rosters(RosterStore store, RosterSettings settings) {
        this.rosters = Caffeine.newBuilder()
                .maximumWeight(settings.entries())
                .weigher((EditionId edition, LiveRoster roster) -> Math.max(1, roster.size()))
                .expireAfterAccess(settings.kept())
                .scheduler(Scheduler.systemScheduler())
                .build(edition -> new LiveRoster(edition, store));
    }

    /** See {@link LiveRoster#ask}. */
    <T> T ask(EditionId edition, Consumer<Batch> follow, Function<Roster, T> question) {
        LiveRoster roster = rosters.get(edition);
        int before = roster.size();
        T answer = roster.ask(follow, question);
        if (roster.size() != before) {
            // weighed anew
            rosters.asMap().replace(edition, roster, roster);
        }
        return answer;
    }

    /** See {@link LiveRoster#hear}; where nobody has asked, nobody listens. */
    void hear(EditionId edition, Batch batch) {
        LiveRoster roster = rosters.asMap().get(edition);
        if (roster != null) {
            roster.hear(batch);
        }
    }
}
