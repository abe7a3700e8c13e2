package org.nianbao.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param first how many, 0 to 100
 * @param after the position behind which to begin, as the store wrote it; null for the beginning
 */
public record Page(int first, @Nullable String after) {

    static final int LARGEST = 100;

    public Page {
        if (first < 0 || first > LARGEST) {
            throw new BadRequest("first 只能是 0 至 " + LARGEST + "，现为 " + first + "；更多内容请用 after 接着取。");
        }
    }

    /** The page a client asks for with the Relay arguments. */
    public static Page of(int first, @Nullable String cursor) {
        return new Page(first, cursor == null ? null : position(cursor));
    }

    /** A position as clients get to see it. */
    public static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("after “" + cursor + "”不是本服务给出的位置。");
        }
    }
}
