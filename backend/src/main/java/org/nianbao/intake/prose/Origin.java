package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.Title;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.doubt.Proposal;

/** Whose report it is and for which year, as several places of the file say it. */
public record Origin(@Nullable String agency, @Nullable Integer year) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})年1月1日");
    private static final Pattern AUTHOR =
            Pattern.compile("(?:报告由|^(?!本))([\\p{IsHan}（）()]{4,40}?)(?=根据|按照|依据|依照|编制|结合)");
    /** 现公布某局2022年政府信息公开工作年度报告, 由某局编制的2022年度…, 某街道特编制2022年…. */
    private static final Pattern REPORTED =
            Pattern.compile("(?:(?:^|[，,；;])(?:现公布|现发布|现将|由)?|现公布|现发布|现将|由)([\\p{IsHan}（）()]{3,40}?)"
                    + "(?:特|现)?(?:编制)?的?(\\d{4})年度?(?:政府信息|政务)公开(?:工作)?(?:年度报告|年报)");

    private static final Pattern DAY = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");
    /** Paragraphs that may say it: the preamble, or where there is none what comes first. */
    private static final int FIRST = 6;

    /** What one place says. */
    private record Attribution<T>(String where, T said) {}

    /**
     * @param first  the first paragraphs
     * @param lines  all lines, at whose end somebody may have signed
     */
    public static Origin of(
            @Nullable Title title, List<String> first, List<Line> lines, Opened.Around around, Notes notes) {
        var prose = first.subList(0, Math.min(first.size(), FIRST));
        var titles =
                around.titles().stream().map(Title::of).filter(Objects::nonNull).toList();
        var agencies = new ArrayList<Attribution<String>>();
        var years = new ArrayList<Attribution<Integer>>();
        claim(agencies, "标题", title == null ? Stream.of() : Stream.of(title), Title::agency);
        claim(years, "标题", title == null ? Stream.of() : Stream.of(title), Title::year);
        claim(years, "统计期限", found(PERIOD, 1, prose), Title::year);
        claim(agencies, "正文", Stream.concat(found(REPORTED, 1, prose), found(AUTHOR, 1, prose)), Origin::named);
        claim(years, "正文", found(REPORTED, 2, prose), Title::year);
        claim(agencies, "网页标题或文件名", titles.stream(), Title::agency);
        claim(years, "网页标题或文件名", titles.stream(), Title::year);
        claim(agencies, "落款", Stream.ofNullable(signature(lines)), Origin::named);
        if (agencies.isEmpty()) {
            claim(agencies, "来源", Stream.ofNullable(around.source()), Origin::named);
        }
        return new Origin(agency(agencies, notes), year(years, notes));
    }

    private static <S, T> void claim(
            List<Attribution<T>> claims, String where, Stream<S> said, Function<S, @Nullable T> value) {
        said.map(value)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(one -> claims.add(new Attribution<>(where, one)));
    }

    private static Stream<String> found(Pattern pattern, int group, List<String> prose) {
        return prose.stream()
                .flatMap(paragraph -> pattern.matcher(paragraph).results())
                .map(found -> found.group(group));
    }

    private static @Nullable String named(String name) {
        return Title.isAgency(name) ? name : null;
    }

    /** Who stands above the day on which it was signed. */
    private static @Nullable String signature(List<Line> lines) {
        for (int i = lines.size() - 1; i > Math.max(0, lines.size() - FIRST * 2); i--) {
            if (DAY.matcher(Glyphs.tidy(lines.get(i).text())).matches()) {
                return Glyphs.tidy(lines.get(i - 1).text());
            }
        }
        return null;
    }

    /** The first that says it, by the fullest name that anybody gives it. */
    private static @Nullable String agency(List<Attribution<String>> claims, Notes notes) {
        if (claims.isEmpty()) {
            notes.doubt(Doubt.DoubtKind.REPORT, null, "没有读到编制报告的机关名称。");
            return null;
        }
        var agency = claims.getFirst().said();
        for (var claim : claims) {
            agency = isShortFor(agency, claim.said()) ? claim.said() : agency;
        }
        var chosen = agency;
        var others = claims.stream()
                .filter(claim ->
                        !isShortFor(claim.said(), chosen) && !claim.said().startsWith(chosen))
                .toList();
        if (!others.isEmpty()) {
            doubt("机关名称", claims, "“" + chosen + "”", said -> "“" + said + "”", Proposal::agency, notes);
        }
        return agency;
    }

    private static @Nullable Integer year(List<Attribution<Integer>> claims, Notes notes) {
        if (claims.isEmpty()) {
            notes.doubt(Doubt.DoubtKind.REPORT, null, "没有读到报告年度。");
            return null;
        }
        int year = claims.getFirst().said();
        if (claims.stream().anyMatch(claim -> claim.said() != year)) {
            doubt("报告年度", claims, year + " 年", said -> said + " 年", Proposal::year, notes);
        }
        return year;
    }

    private static <T> void doubt(
            String what,
            List<Attribution<T>> claims,
            String chosen,
            Function<T, String> told,
            BiFunction<String, T, Proposal> offer,
            Notes notes) {
        var said = claims.stream()
                .map(claim -> claim.where() + "写" + told.apply(claim.said()))
                .collect(Collectors.joining("，"));
        var offers = new LinkedHashSet<T>(claims.stream().map(Attribution::said).toList());
        notes.doubt(new Doubt(
                Doubt.DoubtKind.REPORT,
                List.of(),
                null,
                what + "前后不一：" + said + "，暂取" + chosen + "。",
                offers.stream()
                        .map(one -> offer.apply(
                                claims.stream()
                                                .filter(claim -> claim.said().equals(one))
                                                .map(Attribution::where)
                                                .collect(Collectors.joining("、"))
                                        + "所写",
                                one))
                        .toList(),
                List.of()));
    }

    /** Whether a name is the other one with letters left out but for its end: 统计局 of 某区统计局, 卫健局 of 卫生健康局. */
    private static boolean isShortFor(String name, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < name.length(); i++) {
            at += full.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length() && name.charAt(at - 1) == full.charAt(full.length() - 1);
    }
}
