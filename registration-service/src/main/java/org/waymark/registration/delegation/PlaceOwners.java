package org.waymark.registration.delegation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.registration.attendee.Registration;

/** Names on a registration's page, which knows nothing of delegations, the one whose place it is. */
@Configuration(proxyBeanMethods = false)
class PlaceOwners implements WebMvcConfigurer, HandlerInterceptor {

    private final Grants grants;

    PlaceOwners(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/registrations/*");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get("registration") instanceof Registration registration) {
            page.addObject("delegation", owner(registration));
        }
    }

    private @Nullable String owner(Registration registration) {
        String slug = registration.delegation();
        return slug == null || !registration.status().isActive()
                ? null
                : grants.find(DelegationId.of(registration.edition(), slug))
                        .map(Grant::name)
                        .orElse(slug);
    }
}
