package org.nianbao.export;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where pages, feeds and the sitemap say they stand. Who asks names a host, too, and may name any; so a cache in between
 * could keep a page whose links lead elsewhere, unless the address is set.
 */
@Component
public class Site {

    /** What it is called wherever its name stands alone. */
    public static final String NAME = "政府信息公开年报";

    private final String address;

    Site(@Value("${nianbao.url}") String address) {
        this.address = address.replaceFirst("/+$", "");
        if (!this.address.isEmpty() && !isAddress(this.address)) {
            throw new IllegalArgumentException(
                    "NIANBAO_URL 应为网站地址，如 https://nianbao.example.gov.cn，现为“" + address + "”。");
        }
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without a slash at its end: the address that is set, else the one that was asked. */
    public String base(HttpServletRequest request) {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : address;
    }
}
