package org.waymark.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/** As what is a request counted? */
class DeedsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /, none, false",
        "GET, /uraia/brussels-2018, none, false",
        "GET, /uraia/brussels-2018/trails/blue, none, false",
        "GET, /desk/uraia/brussels-2018, none, false",
        "GET, /sign-in?to=/me, SIGN_IN, false",
        "GET, /search?q=x, SEARCH, false",
        "GET, /api/search?q=x, SEARCH, false",
        "POST, /uraia/brussels-2018/register, REGISTRATION, true",
        "POST, /api/series/uraia/editions/brussels-2018/registrations, REGISTRATION, true",
        "GET, /registrations/1?key=x, none, true",
        "GET, /registrations/1/ticket?key=x, none, true",
        "DELETE, /api/registrations/1?key=x, WRITE, true",
        "GET, /uraia/brussels-2018/invitations/ABCD, none, true",
        "GET, /uraia/brussels-2018/delegations/x?key=y, none, true",
        "POST, /api/series/uraia/editions/brussels-2018/check-ins, WRITE, true",
        "GET, /anywhere?key=x, none, true",
        "PUT, /api/series/uraia/editions/brussels-2018/programme, WRITE, false",
        "POST, /api/series/uraia/editions/brussels-2018/materials, UPLOAD, false",
        "POST, /desk/uraia/brussels-2018/materials, UPLOAD, false",
        "POST, /sign-out, WRITE, false",
        "POST, /logout/connect/back-channel/keycloak, none, false",
    })
    void byItsMethodAndItsAddress(String method, String address, String deed, boolean triesAKey) {
        var request = MockServerHttpRequest.method(HttpMethod.valueOf(method), address)
                .build();

        assertThat(Deeds.of(request).map(Deed::name).orElse("none")).isEqualTo(deed);
        assertThat(Deeds.triesAKey(request)).isEqualTo(triesAKey);
    }
}
