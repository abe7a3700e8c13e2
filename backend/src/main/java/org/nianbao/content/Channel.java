package org.nianbao.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公开渠道: a way in which information was made public, and how much.
 *
 * @param name          as the report calls it, e.g. 政府门户网站
 * @param kinds         what it is; several where the report counts them together (电视、报刊、广播)
 * @param items         件 made public in the report's year; null when not stated
 * @param previousItems 件 of the year before; null when not stated
 * @param categories    how the items divide, as far as stated
 */
public record Channel(
        String id,
        String name,
        List<ChannelKind> kinds,
        @Nullable Integer items,
        @Nullable Integer previousItems,
        List<Category> categories) {

    /** @param items 件, never negative */
    public record Category(String name, int items) {}

    public Channel {
        kinds = List.copyOf(kinds);
        categories = List.copyOf(categories);
    }

    /**
     * 同比: items / previousItems − 1 to four decimals; null when either is unknown or the year before had none. The
     * difference is rounded, not the quotient: a fall of 33.335 % is 33.34 %, as a rise of 33.335 % is.
     */
    public @Nullable BigDecimal growth() {
        if (items == null || previousItems == null || previousItems <= 0) {
            return null;
        }
        var before = BigDecimal.valueOf(previousItems);
        return BigDecimal.valueOf(items).subtract(before).divide(before, 4, RoundingMode.HALF_UP);
    }
}
