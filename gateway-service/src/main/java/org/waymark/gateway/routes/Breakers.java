package org.waymark.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.gateway.problem.Refusal;

/**
 * One circuit breaker per part, so that a part that is away is answered for at once and gets room to come back. Only a
 * part that can't be reached or doesn't answer counts; what it answers, an error too, is its own business.
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> onePerPart() {
        var config = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(10)
                .maxWaitDurationInHalfOpenState(PAUSE)
                .recordException(Away::is)
                .ignoreException(Refusal.class::isInstance)
                .build();
        return factory -> factory.configureDefault(part ->
                new Resilience4JConfigBuilder(part).circuitBreakerConfig(config).build());
    }
}
