package org.waymark.defaults.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.waymark.defaults.id.Ids;

@AutoConfiguration
class TimeAutoConfiguration {

    /** The store keeps milliseconds, so nothing finer is ever shown. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
