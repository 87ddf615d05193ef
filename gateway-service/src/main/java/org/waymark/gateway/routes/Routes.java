package org.waymark.gateway.routes;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Routes {

    private final RouteSettings settings;

    Routes(RouteSettings settings) {
        this.settings = settings;
    }

    @Bean
    RouteLocator table(RouteLocatorBuilder builder) {
        var routes = builder.routes();
        RouteTable.RULES.forEach(rule -> routes.route(rule.id(), to -> route(rule, to)));
        return routes.build();
    }

    private Buildable<Route> route(RouteRule rule, PredicateSpec to) {
        return to.path(rule.patterns())
                .filters(with -> with.filter(new Away(rule.part()))
                        .circuitBreaker(breaker -> breaker.setName(rule.part().id()))
                        .filter(new IncomingBody(settings.limitOf(rule))))
                .metadata(RESPONSE_TIMEOUT_ATTR, settings.timeOutOf(rule).toMillis())
                .uri(settings.addressOf(rule.part()));
    }
}
