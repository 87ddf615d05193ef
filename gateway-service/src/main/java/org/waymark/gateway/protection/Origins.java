package org.waymark.gateway.protection;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The network that a request comes from. Of IPv6 it is the first 64 bits, since who has one such network has all its
 * addresses. Behind our own proxies it is the last address of their list that is not one of theirs.
 */
public final class Origins {

    private static final String FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";

    private final TrustedProxies proxies;

    Origins(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    public String of(ServerHttpRequest request) {
        var peer = request.getRemoteAddress();
        return peer == null
                ? UNKNOWN
                : network(origin(peer, request.getHeaders().getOrEmpty(FOR)));
    }

    private InetAddress origin(InetSocketAddress peer, List<String> forwarded) {
        var claimed = forwarded.stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(String::strip)
                .toList()
                .reversed();
        var nearest = peer.getAddress();
        for (var next : claimed) {
            var before = address(next);
            if (!proxies.include(nearest) || before == null) {
                break;
            }
            nearest = before;
        }
        return nearest;
    }

    private static @Nullable InetAddress address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            return null;
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : HexFormat.of().formatHex(address.getAddress(), 0, Long.BYTES) + "/64";
    }
}
