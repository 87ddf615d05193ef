package org.waymark.registration.delegation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.defaults.security.Callers;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;

/** Shows on {@code /me}, which knows nothing of delegations, those of the organizations that the person is in. */
@Configuration(proxyBeanMethods = false)
class OrganizationPlaces implements WebMvcConfigurer, HandlerInterceptor {

    private final Grants grants;
    private final Editions editions;

    OrganizationPlaces(Grants grants, Editions editions) {
        this.grants = grants;
        this.editions = editions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/me");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) {
            List<Place> places = grants.ofOrganizations(Callers.current().organizations()).stream()
                    .map(grant -> new Place(grant, editions.known(grant.edition())))
                    .filter(place -> place.edition().isPublic())
                    .toList();
            page.addObject("delegated", places);
        }
    }

    /** A grant and what it is for. */
    public record Place(Grant grant, Edition edition) {

        public String path() {
            return DelegationPage.path(grant, "", null);
        }
    }
}
