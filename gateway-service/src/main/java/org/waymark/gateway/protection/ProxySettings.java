package org.waymark.gateway.protection;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands before the gateway.
 *
 * @param trustedProxies networks, for instance {@code 10.0.0.0/8}, whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("waymark.gateway")
record ProxySettings(@DefaultValue List<String> trustedProxies) {}
