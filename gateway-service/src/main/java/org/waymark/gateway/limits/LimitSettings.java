package org.waymark.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How often one caller may do something: a person who is signed in, else everybody behind one address. Three hundred
 * people in one office register at the same minute, so registering is generous; nobody mistypes thirty keys.
 *
 * @param enabled off only where one machine plays a crowd, in tests and benchmarks
 * @param callers so many are remembered, those who came last
 * @param writes changes of every other kind, by page or API
 * @param registrations requests for a place
 * @param signIns sign-ins begun
 * @param wrongKeys keys and codes that opened nothing; those that open something are not counted
 * @param uploads files sent
 * @param searches questions to the search
 */
@ConfigurationProperties("waymark.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50000") int callers,
        @DefaultValue("600 in 1m") Rate writes,
        @DefaultValue("1200 in 10m") Rate registrations,
        @DefaultValue("600 in 10m") Rate signIns,
        @DefaultValue("30 in 10m") Rate wrongKeys,
        @DefaultValue("120 in 10m") Rate uploads,
        @DefaultValue("600 in 1m") Rate searches) {

    LimitSettings {
        Assert.isTrue(callers > 0, "waymark.limits.callers must be positive");
    }

    Rate rate(Deed deed) {
        return switch (deed) {
            case WRITE -> writes;
            case REGISTRATION -> registrations;
            case SIGN_IN -> signIns;
            case WRONG_KEY -> wrongKeys;
            case UPLOAD -> uploads;
            case SEARCH -> searches;
        };
    }
}
