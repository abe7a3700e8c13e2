package org.nianbao.agency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a date is kept. */
public enum Punctuality {
    IN_TIME,
    PENDING,
    /** Done, but late. */
    LATE,
    /** Not done, though the day has passed. */
    NEVER;

    /** How many keep a date in one of the ways. */
    public record PunctualityTotal(Punctuality punctuality, int agencies) {}

    /** Of each way how often it is among some. */
    public static List<PunctualityTotal> totals(Stream<Punctuality> some) {
        var counts = some.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Arrays.stream(values())
                .map(one -> new PunctualityTotal(one, Math.toIntExact(counts.getOrDefault(one, 0L))))
                .toList();
    }

    /**
     * @param day   the last day that is in time
     * @param metOn when it was first done; null while it is not
     */
    public static Punctuality of(LocalDate day, @Nullable LocalDate metOn, LocalDate today) {
        boolean over = (metOn == null ? today : metOn).isAfter(day);
        return metOn == null ? over ? NEVER : PENDING : over ? LATE : IN_TIME;
    }

    /** Whole days left of PENDING, days late of LATE and NEVER, 0 of IN_TIME. */
    public int days(LocalDate day, @Nullable LocalDate metOn, LocalDate today) {
        return this == IN_TIME
                ? 0
                : Math.toIntExact(Math.abs(ChronoUnit.DAYS.between(day, metOn == null ? today : metOn)));
    }
}
