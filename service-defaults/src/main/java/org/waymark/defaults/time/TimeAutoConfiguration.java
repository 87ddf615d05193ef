package org.waymark.defaults.time;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.waymark.defaults.id.Ids;

@AutoConfiguration
class TimeAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TimeAutoConfiguration.class);

    /** The store keeps milliseconds, so nothing finer is ever shown. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${waymark.clock.file:#{null}}") Optional<Path> moved) {
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        return moved.<Clock>map(file -> {
                    LOG.warn("The clock is moved by what stands in {}", file);
                    return new MovedClock(clock, file);
                })
                .orElse(clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
