package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency through its eras.
 *
 * @param closed the first day on which it no longer exists; null while it does
 */
public record AgencyHistory(String code, List<Era> eras, @Nullable LocalDate closed) {

    /** What an agency is from a day on, until the next era begins. */
    public record Era(LocalDate from, String name, AgencyKind kind, @Nullable String superior) {
    }

    public AgencyHistory {
        if (!code.matches("[0-9A-Za-z][0-9A-Za-z-]{1,39}")) {
            throw new IllegalArgumentException("机关代码“" + code + "”只能由 2 至 40 个数字、字母或 - 组成。");
        }
        if (eras.isEmpty()) {
            throw new IllegalArgumentException("机关 " + code + " 没有任何时期。");
        }
        eras = eras.stream().sorted(Comparator.comparing(Era::from)).toList();
    }

    /** The agency as it is on that day; null before it was founded and after it was closed. */
    public @Nullable Agency on(LocalDate day) {
        if (closed != null && !day.isBefore(closed)) {
            return null;
        }
        return eras.reversed().stream().filter(era -> !era.from().isAfter(day)).findFirst()
                .map(era -> new Agency(code, era.name(), era.kind(), era.superior(), since(era))).orElse(null);
    }

    /** When the run of eras under one name began, into which an era falls; a new superior is no new agency. */
    private LocalDate since(Era era) {
        int first = eras.indexOf(era);
        while (first > 0 && eras.get(first - 1).name().equals(era.name())) {
            first--;
        }
        return eras.get(first).from();
    }
}
