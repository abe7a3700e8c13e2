package org.nianbao.notice.outbox;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * To which addresses anything may be sent: by HTTPS to the internet, and to private networks where the operator allows it,
 * as government networks are private. Never to this machine or its neighbours on the wire, by which whoever may set up a
 * webhook could ask what nobody outside should reach. Asked again before each sending, as a name may come to mean another
 * machine; the platform remembers for half a minute what it found, so it is this very machine that is sent to.
 */
@Component
class WebhookAddress {

    private final boolean privateToo;
    private final boolean loopbackToo;

    /** @param loopbackToo for the trial and tests: this machine, also without TLS */
    WebhookAddress(
            @Value("${nianbao.webhooks.private}") boolean privateToo,
            @Value("${nianbao.webhooks.loopback}") boolean loopbackToo) {
        this.privateToo = privateToo;
        this.loopbackToo = loopbackToo;
    }

    /** What there is against it, in a sentence; null when nothing. */
    @Nullable
    String obstacle(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return "“" + url + "”不是网址。";
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return "“" + url + "”不是完整的网址；网址中不能带用户名、密码或 #。";
        }
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            return "网址须以 https:// 开头。";
        }
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException e) {
            return "找不到主机“" + uri.getHost() + "”，请核对网址。";
        }
        boolean here = true;
        for (var address : addresses) {
            here &= address.isLoopbackAddress();
            if (address.isLoopbackAddress() ? !loopbackToo : isForbidden(address)) {
                return "“" + uri.getHost() + "”是本机或保留地址（" + address.getHostAddress() + "），不能推送。";
            }
            if (isPrivate(address) && !privateToo) {
                return "“" + uri.getHost() + "”是内网地址（" + address.getHostAddress()
                        + "），系统没有开放向内网推送，请联系运维人员设置 NIANBAO_WEBHOOKS_PRIVATE。";
            }
        }
        return "https".equals(uri.getScheme()) || here ? null : "网址须以 https:// 开头。";
    }

    private static boolean isForbidden(InetAddress address) {
        return address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress();
    }

    /** RFC 1918, unique local addresses of IPv6, and what carriers share (RFC 6598). */
    private static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        return address.isSiteLocalAddress()
                || address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc
                || bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    }
}
