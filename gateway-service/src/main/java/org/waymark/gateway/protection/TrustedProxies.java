package org.waymark.gateway.protection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** The networks of our own proxies, whose word on where a request comes from is believed. */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(ProxySettings settings) {
        this.networks = settings.trustedProxies().stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    boolean include(InetAddress address) {
        var peer = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(peer));
    }
}
