package org.nianbao.export.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes an address with a query string, in which nothing stands that goes without saying. */
final class PageAddress {

    private final StringBuilder text;
    private char next = '?';

    PageAddress(String path) {
        text = new StringBuilder(path);
    }

    /** @param value null or empty to leave it out */
    PageAddress with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(next).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
