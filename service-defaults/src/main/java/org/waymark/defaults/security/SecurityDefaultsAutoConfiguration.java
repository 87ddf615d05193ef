package org.waymark.defaults.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.defaults.problem.Refusals;
import org.waymark.defaults.problem.SignInRequired;

/**
 * A resource server that checks every token itself. A bad token is refused here, and so is whoever the
 * {@link AccessTable} does not let pass; what depends on more than the address is said by the code that does it,
 * through {@link Caller#require}.
 */
@AutoConfiguration(before = OAuth2ResourceServerWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Jwt.class)
class SecurityDefaultsAutoConfiguration implements WebMvcConfigurer {

    /** The rules of the service's table; its mappings are known only when it has been put together. */
    @Bean
    AccessRules accessRules(
            AccessTable table,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new AccessRules(table, mappings);
    }

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http, AccessRules rules) {
        AuthenticationEntryPoint refuse =
                (request, response, e) -> Refusals.tell(request, response, new SignInRequired());
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new AccessFilter(rules::operations), AuthorizationFilter.class)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refuse))
                .oauth2ResourceServer(
                        server -> server.authenticationEntryPoint(refuse).jwt(jwt -> {}))
                .build();
    }

    @Bean
    AccessTokens accessTokens() {
        return new AccessTokens();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
    }
}
