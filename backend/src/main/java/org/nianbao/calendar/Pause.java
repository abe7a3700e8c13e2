package org.nianbao.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 扣除期间: days that are not counted towards a period, as while others are asked for their opinion (征求意见, 条例 art. 33). The day
 * on which it begins still counts; that on which it ends, the day the opinion comes, does not.
 *
 * @param from the day the others were asked
 * @param to   the day their opinion came, or their own period was over; null while it is waited for
 * @param why  in a few words, e.g. 征求第三方意见
 */
public record Pause(LocalDate from, @Nullable LocalDate to, String why) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(why + " ends on " + to + ", before it begins on " + from);
        }
    }

    /** As it stands on a day: one that has not ended is taken to end with that day. */
    Pause asOf(LocalDate day) {
        return to != null ? this : new Pause(from, day.isBefore(from) ? from : day, why);
    }

    boolean holds(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(end());
    }

    private LocalDate end() {
        return Objects.requireNonNull(to, why);
    }

    /** Pauses that have ended, those united that meet or overlap: a day is left out once, whoever is waited for. */
    static List<Pause> united(Collection<Pause> pauses) {
        var united = new ArrayList<Pause>();
        pauses.stream()
                .sorted(Comparator.comparing(Pause::from)
                        .thenComparing(Pause::end)
                        .thenComparing(Pause::why))
                .forEach(next -> {
                    if (united.isEmpty() || next.from().isAfter(united.getLast().end())) {
                        united.add(next);
                    } else {
                        united.add(united.removeLast().and(next));
                    }
                });
        return united;
    }

    private Pause and(Pause later) {
        var reasons = new LinkedHashSet<>(List.of(why.split("、")));
        reasons.addAll(List.of(later.why.split("、")));
        return new Pause(from, end().isAfter(later.end()) ? end() : later.end(), String.join("、", reasons));
    }
}
