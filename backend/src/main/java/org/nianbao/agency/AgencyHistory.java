package org.nianbao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;

/**
 * An agency through its eras (沿革). What has been stays: a change begins a new era behind the last one, and only what has not
 * come yet may be taken back.
 *
 * @param closed     the first day on which it no longer exists; null while it does
 * @param mergedInto code of the agency that takes over its duties on that day; null when none does
 * @param version    number of the administration's entry that made it what it is; 0 when none did
 * @param shortNames what people call it beside what a rule makes of its name (简称、别称), in all its eras
 */
public record AgencyHistory(
        String code,
        List<Era> eras,
        @Nullable LocalDate closed,
        @Nullable String mergedInto,
        int version,
        List<String> shortNames) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_SHORT_NAMES = 20;
    private static final int LONGEST_SHORT_NAME = 20;

    /** What an agency is from a day on, until the next era begins. */
    public record Era(
            LocalDate from,
            String name,
            AgencyKind kind,
            @Nullable String superior) {

        public Era {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("机关名称须有 1 至 " + LONGEST_NAME + " 个字，现为“" + name + "”。");
            }
        }
    }

    public AgencyHistory {
        if (!code.matches("[0-9A-Za-z][0-9A-Za-z-]{1,39}")) {
            throw new IllegalArgumentException("机关代码“" + code + "”只能由 2 至 40 个数字、字母或 - 组成。");
        }
        if (eras.isEmpty()) {
            throw new IllegalArgumentException("机关 " + code + " 没有任何时期。");
        }
        eras = eras.stream().sorted(Comparator.comparing(Era::from)).toList();
        shortNames = shortNames.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (shortNames.size() > MOST_SHORT_NAMES) {
            throw new IllegalArgumentException("一个机关最多 " + MOST_SHORT_NAMES + " 个简称。");
        }
        for (var name : shortNames) {
            if (name.length() < AgencyNames.SHORTEST || name.length() > LONGEST_SHORT_NAME) {
                throw new IllegalArgumentException(
                        "简称须有 " + AgencyNames.SHORTEST + " 至 " + LONGEST_SHORT_NAME + " 个字，现为“" + name + "”。");
            }
        }
    }

    public AgencyHistory(String code, List<Era> eras, @Nullable LocalDate closed) {
        this(code, eras, closed, null, 0);
    }

    AgencyHistory(String code, List<Era> eras, @Nullable LocalDate closed, @Nullable String mergedInto, int version) {
        this(code, eras, closed, mergedInto, version, List.of());
    }

    /** The same but for what is decided about it; what it is called besides stays. */
    AgencyHistory with(List<Era> eras, @Nullable LocalDate closed, @Nullable String mergedInto, int version) {
        return new AgencyHistory(code, eras, closed, mergedInto, version, shortNames);
    }

    AgencyHistory called(List<String> shortNames, int version) {
        return new AgencyHistory(code, eras, closed, mergedInto, version, shortNames);
    }

    /** The agency as it is on that day; null before it was founded and after it was closed. */
    public @Nullable Agency on(LocalDate day) {
        return hasBegun(day) && !hasEnded(day) ? as(eraOn(day), null, null) : null;
    }

    /** As it is on that day, was last when it exists no longer, or will be first when it does not exist yet. */
    Agency about(LocalDate day) {
        return hasEnded(day)
                ? as(eras.getLast(), closed, mergedInto)
                : as(hasBegun(day) ? eraOn(day) : eras.getFirst(), null, null);
    }

    boolean hasBegun(LocalDate day) {
        return !eras.getFirst().from().isAfter(day);
    }

    boolean hasEnded(LocalDate day) {
        return closed != null && !day.isBefore(closed);
    }

    private Era eraOn(LocalDate day) {
        return eras.reversed().stream()
                .filter(era -> !era.from().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    private Agency as(Era era, @Nullable LocalDate closed, @Nullable String mergedInto) {
        return new Agency(code, era.name(), era.kind(), era.superior(), since(era), closed, mergedInto, shortNames);
    }

    /** When the run of eras under one name began, into which an era falls; a new superior is no new agency. */
    private LocalDate since(Era era) {
        int first = eras.indexOf(era);
        while (first > 0 && eras.get(first - 1).name().equals(era.name())) {
            first--;
        }
        return eras.get(first).from();
    }

    /** Whether something about it has been decided that has not come yet. */
    boolean isPlanned(LocalDate today) {
        return closed != null && closed.isAfter(today) || eras.getLast().from().isAfter(today);
    }

    /**
     * With another era behind the last one, or another plan for a day for which there was one.
     *
     * @throws Unfit when the day is not behind the last change
     */
    AgencyHistory changed(Era next, LocalDate today, int version) {
        var last = eras.getLast();
        boolean planned = last.from().isAfter(today);
        if (next.from().isBefore(last.from()) || next.from().equals(last.from()) && !planned) {
            throw new Unfit("“" + last.name() + "”最近一次变动自" + ChinaTime.said(last.from()) + "起"
                    + (planned ? "（计划中）" : "") + "，新的变动须在此之后；已经发生的不再改写。");
        }
        if (closed != null && !next.from().isBefore(closed)) {
            throw new Unfit("“" + last.name() + "”自" + ChinaTime.said(closed) + "起撤销，变动须在此之前。");
        }
        var all = new ArrayList<>(eras);
        if (next.from().equals(last.from())) {
            all.removeLast();
        }
        if (!all.isEmpty()
                && all.getLast().name().equals(next.name())
                && all.getLast().kind() == next.kind()
                && Objects.equals(all.getLast().superior(), next.superior())) {
            throw new Unfit("“" + last.name() + "”的名称、类别和上级都没有变化。");
        }
        all.add(next);
        return with(all, closed, mergedInto, version);
    }

    /** @throws Unfit when it is closed already, or the day is not behind the last change */
    AgencyHistory closed(LocalDate from, @Nullable String successor, int version) {
        var last = eras.getLast();
        if (closed != null) {
            throw new Unfit("“" + last.name() + "”已定于" + ChinaTime.said(closed) + "起撤销。");
        }
        if (!from.isAfter(last.from())) {
            throw new Unfit("“" + last.name() + "”最近一次变动自" + ChinaTime.said(last.from()) + "起，撤销须在此之后。");
        }
        return with(eras, from, successor, version);
    }

    /**
     * Without the last thing that was decided and has not come yet; null when it was to be founded then.
     *
     * @throws Unfit when everything decided has come
     */
    @Nullable
    AgencyHistory takenBack(LocalDate today, int version) {
        if (closed != null && closed.isAfter(today)) {
            return with(eras, null, null, version);
        }
        if (closed != null || !eras.getLast().from().isAfter(today)) {
            throw new Unfit("“" + eras.getLast().name() + "”没有尚未生效的变动；已经发生的不再改写。");
        }
        return eras.size() == 1 ? null : with(eras.subList(0, eras.size() - 1), null, null, version);
    }
}
