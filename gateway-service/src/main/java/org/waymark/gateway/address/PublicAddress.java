package org.waymark.gateway.address;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The address under which people reach the suite.
 *
 * @param publicUrl scheme, host and port, without a path; for instance {@code https://waymark.example}
 */
@ConfigurationProperties("waymark")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicAddress {
        Assert.isTrue(
                publicUrl.getHost() != null && ("http".equals(publicUrl.getScheme()) || isHttps(publicUrl)),
                "waymark.public-url must be an http or https address");
        Assert.isTrue(
                publicUrl.getPath().isEmpty() || "/".equals(publicUrl.getPath()),
                "waymark.public-url must have no path");
    }

    public boolean isSecure() {
        return isHttps(publicUrl);
    }

    public String scheme() {
        return publicUrl.getScheme();
    }

    /** Host and port as in a {@code Host} header. */
    public String authority() {
        return isDefaultPort() ? publicUrl.getHost() : publicUrl.getHost() + ":" + publicUrl.getPort();
    }

    public int port() {
        return publicUrl.getPort() >= 0 ? publicUrl.getPort() : isSecure() ? 443 : 80;
    }

    /** As browsers write it in an {@code Origin} header. */
    public String origin() {
        return scheme() + "://" + authority();
    }

    /** Browsers take a cookie of such a name only from this very host, over TLS. */
    public String cookieName(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    private boolean isDefaultPort() {
        return port() == (isSecure() ? 443 : 80);
    }

    private static boolean isHttps(URI uri) {
        return "https".equals(uri.getScheme());
    }
}
