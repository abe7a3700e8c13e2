package org.nianbao.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Punctuality;
import org.nianbao.agency.TermEvent;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Listing.Column;
import org.nianbao.export.file.Spelling;
import org.nianbao.report.heads.Awaited;
import org.nianbao.season.KeptTerm;
import org.nianbao.season.LateList;
import org.nianbao.season.SeasonBoard;
import org.nianbao.season.SeasonEntry;
import org.nianbao.season.SeasonStage;
import org.nianbao.season.Urged;

/** What an office takes away of a season: its board as it is filtered, and who did not keep a date (通报附件). */
final class SeasonListings {

    private SeasonListings() {}

    /**
     * @param urgings  by agency, the latest first
     * @param claimant names who keeps others off a step; null when nobody does
     */
    static Listing board(
            SeasonBoard board,
            Map<String, List<Urged>> urgings,
            Function<Awaited, @Nullable String> claimant,
            Instant at) {
        var local = board.totals().terms().stream().skip(1).toList();
        var columns = new ArrayList<>(List.of(
                new Column("序号", 4),
                new Column("机关代码", 8),
                new Column("机关", 16),
                new Column("类别", 8),
                new Column("上级机关", 14),
                new Column("状态", 6),
                new Column("由谁办理", 12),
                new Column("等候自", 9),
                new Column("法定时限", 9),
                new Column("时限情况", 10)));
        local.forEach(term -> columns.add(new Column(
                term.name() + "（" + Spelling.of(Objects.requireNonNull(term.day())) + "前"
                        + term.event().label() + "）",
                10)));
        columns.addAll(List.of(
                new Column("未处理的校核结果", 6),
                new Column("统计于第几次保存", 6),
                new Column("退回次数", 5),
                new Column("首次公布日期", 9),
                new Column("催办次数", 5),
                new Column("最近催办", 9),
                new Column("催办未送达", 8)));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var entry : board.entries()) {
            var urged = urgings.getOrDefault(entry.agency().code(), List.of());
            var statutory = entry.terms().getFirst();
            var row = new ArrayList<@Nullable Object>(Arrays.asList(
                    rows.size() + 1,
                    entry.agency().code(),
                    entry.agency().name(),
                    entry.agency().kind().label(),
                    entry.superior(),
                    entry.stage().label() + (entry.correcting() ? "，更正中" : ""),
                    waiting(entry, claimant),
                    entry.since() == null ? null : ChinaTime.day(entry.since()),
                    statutory.day(),
                    kept(statutory)));
            local.forEach(term -> {
                var kept = entry.term(term.id());
                row.add(kept == null ? null : kept(kept));
            });
            row.addAll(Arrays.asList(
                    entry.head() == null ? null : Integer.valueOf(entry.open()),
                    entry.revision(),
                    entry.returns(),
                    entry.firstPublishedOn(),
                    urged.size(),
                    urged.isEmpty() ? null : urged.getFirst().day(),
                    urged.isEmpty() || !urged.getFirst().untold() ? null : "无人可通知"));
            rows.add(row);
        }
        return new Listing(
                board.year() + "年度报告填报情况",
                asOf(board.asOf(), board.within().name()),
                List.of(),
                columns,
                rows,
                List.of(),
                board.within().name(),
                at);
    }

    private static String waiting(SeasonEntry entry, Function<Awaited, @Nullable String> claimant) {
        return entry.awaited().stream()
                .map(awaited -> {
                    var claimed = claimant.apply(awaited);
                    return (awaited.step() == null ? "" : awaited.step() + "：")
                            + (claimed == null
                                    ? (awaited.above() ? "上级" : "")
                                            + awaited.role().label()
                                    : claimed + "（已认领）");
                })
                .collect(Collectors.joining("；"));
    }

    private static String kept(KeptTerm term) {
        return switch (term.punctuality()) {
            case IN_TIME -> "按期";
            case PENDING -> term.days() == 0 ? "今天到期" : "剩余" + term.days() + "天";
            case LATE -> "逾期" + term.days() + "天" + term.event().label();
            case NEVER -> "逾期" + term.days() + "天，未" + term.event().label();
        };
    }

    private static String asOf(LocalDate today, String office) {
        return "（" + office + "　截至" + Spelling.of(today) + "）";
    }

    /** The facts of a circular, with every count, also where it is zero. */
    static Listing late(LateList late, Instant at) {
        var board = late.board();
        var term = late.term();
        var done = term.event().label();
        boolean statutory = term.id().equals(KeptTerm.STATUTORY);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var entry : late.missed()) {
            var kept = Objects.requireNonNull(entry.term(term.id()));
            rows.add(Arrays.asList(
                    rows.size() + 1,
                    entry.agency().name(),
                    kept.day(),
                    kept.metOn(),
                    kept.days(),
                    remark(entry, kept)));
        }
        var said = new ArrayList<String>();
        said.add((statutory
                        ? ""
                        : "《" + term.name() + "》要求" + Spelling.of(Objects.requireNonNull(term.day())) + "前" + done
                                + "。")
                + "应当" + done + board.year() + "年度政府信息公开工作年度报告的机关"
                + term.agencies() + "个，其中按期"
                + done + term.of(Punctuality.IN_TIME) + "个，逾期" + done + term.of(Punctuality.LATE) + "个，逾期未" + done
                + term.of(Punctuality.NEVER) + "个，尚未到期" + term.of(Punctuality.PENDING) + "个。");
        var withdrawn = late.withdrawnInTime();
        if (!withdrawn.isEmpty()) {
            said.add(withdrawn.stream().map(entry -> entry.agency().name()).collect(Collectors.joining("、"))
                    + (term.event() == TermEvent.PUBLICATION ? "曾按期公布，已撤回，现无公布的版本。" : "按期报送，公布后已撤回，现无公布的版本。"));
        }
        if (rows.isEmpty()) {
            said.add("没有逾期的机关。");
        }
        return new Listing(
                board.year() + "年度政府信息公开工作年度报告逾期" + done + "情况",
                asOf(board.asOf(), late.office().name()),
                said,
                List.of(
                        new Column("序号", 4),
                        new Column("机关", 16),
                        new Column(statutory ? "法定时限" : "规定时限", 9),
                        new Column("首次" + done + "日期", 9),
                        new Column("逾期天数", 5),
                        new Column("备注", 10)),
                rows,
                term.event() == TermEvent.PUBLICATION
                        ? List.of("注：公布日期以首次公布为准，公布后的更正不计逾期；未公布的，逾期天数计至截止日。")
                        : List.of("注：报送日期以首次报送为准；未报送的，逾期天数计至截止日。"),
                late.office().name(),
                at);
    }

    private static String remark(SeasonEntry entry, KeptTerm kept) {
        var stage = entry.stage();
        return Stream.of(
                        kept.punctuality() == Punctuality.NEVER
                                ? "未" + kept.event().label() + "（" + stage.label() + "）"
                                : "",
                        entry.firstPublishedOn() != null && stage != SeasonStage.PUBLISHED ? "公布后已撤回，现无公布的版本" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
