package org.waymark.gateway.protection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who stands before the gateway, and where a request comes from when somebody does. */
@Configuration(proxyBeanMethods = false)
class Proxies {

    @Bean
    TrustedProxies trustedProxies(ProxySettings settings) {
        return new TrustedProxies(settings);
    }

    @Bean
    Origins origins(TrustedProxies proxies) {
        return new Origins(proxies);
    }
}
