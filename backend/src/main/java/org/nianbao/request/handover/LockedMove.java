package org.nianbao.request.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;

/**
 * What a change would move of a year whose report is published.
 *
 * @param number      of the publication
 * @param publishedOn the day it was published
 * @param cells       1 for each that would count one more and -1 for each that would count one less, by reference
 * @param named       what those cells are called
 */
public record LockedMove(
        int year, int number, LocalDate publishedOn, Map<String, Integer> cells, Map<String, String> named) {

    public LockedMove {
        cells = Map.copyOf(cells);
        named = Map.copyOf(named);
    }

    private static final int LONGEST_REASON = 200;

    /** What speaks against moving that for a reason, or for none; nothing where it may be recorded. */
    public static List<String> against(List<LockedMove> moves, @Nullable String reason) {
        if (moves.isEmpty()) {
            return List.of();
        }
        if (reason == null || reason.isBlank()) {
            return moves.stream().map(LockedMove::sentence).toList();
        }
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? List.of("改动已发布年度的理由最多 " + LONGEST_REASON + " 个字。")
                : List.of();
    }

    /** For whoever is about to change it. */
    private String sentence() {
        return year + " 年度报告已于" + ChinaTime.said(publishedOn) + "发布，这项登记会改变其中的数字：" + moves() + "。须写明理由才能登记，并据此建议更正报告。";
    }

    /** Which cells, each with what becomes of it. */
    private String moves() {
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cell -> named.get(cell.getKey()) + (cell.getValue() > 0 ? "加 1" : "减 1"))
                .collect(Collectors.joining("，"));
    }
}
