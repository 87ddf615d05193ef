package org.waymark.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What each caller may still do. It is kept in memory, for so many callers as the settings say: beyond that the one who
 * was away for longest is forgotten, and begins anew.
 */
@Component
final class Allowances {

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<Account, Bucket> buckets;

    Allowances(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(longest(settings))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes one; else says how long it is until there is one again. */
    Optional<Duration> take(Deed deed, String caller) {
        var taken = bucket(deed, caller).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** Takes none, and says how long it is until there is one, if there is none. Who never took any isn't remembered. */
    Optional<Duration> look(Deed deed, String caller) {
        var bucket = buckets.getIfPresent(new Account(deed, caller));
        if (bucket == null) {
            return Optional.empty();
        }
        var estimate = bucket.estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Deed deed, String caller) {
        return buckets.get(new Account(deed, caller), _ -> full(settings.rate(deed)));
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.within()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration longest(LimitSettings settings) {
        return Arrays.stream(Deed.values())
                .map(deed -> settings.rate(deed).within())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private record Account(Deed deed, String caller) {}

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
