package org.nianbao.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.statistics.Indicator.IndicatorValue;

/**
 * 历年走势: an indicator of one agency over the years beside that of its peers: those of its kind under the same 上级 in each
 * year.
 *
 * @param points every year between the first and the last, also where there is a gap
 */
public record Trend(Indicator indicator, Agency agency, List<TrendPoint> points) {

    public Trend {
        points = List.copyOf(points);
    }

    /**
     * @param published whether the agency's report of the year is in force
     * @param value     null where it is not, or has no number there
     * @param median    of the peers that have a number; null where none has
     * @param peers     how many of them must report
     * @param included  how many of them have a number there
     */
    public record TrendPoint(
            int year,
            boolean published,
            @Nullable IndicatorValue value,
            @Nullable BigDecimal median,
            int peers,
            int included) {

        public @Nullable BigDecimal number() {
            return value == null ? null : value.value();
        }
    }
}
