package org.nianbao.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.PastMeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;
import org.nianbao.content.ContentInput.SectionInput;
import org.nianbao.content.Figure;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.form.Edition;

/** Invented prose around figures; every number in it is one of the figures. */
final class DemonstrationText {

    /** How many items an agency made public on its website by category, and elsewhere. */
    record Items(Map<String, Integer> website, int wechat, int press) {

        int onWebsite() {
            return website.values().stream().mapToInt(Integer::intValue).sum();
        }

        Items withWechat(int other) {
            return new Items(website, other, press);
        }
    }

    private DemonstrationText() {}

    /** @param stated what the prose says was made public, which in an unfinished report need not be what was counted */
    static ContentInput of(
            String agency,
            DemonstrationWords words,
            boolean government,
            int year,
            Edition edition,
            Map<String, Long> cells,
            Items items,
            Items stated,
            Contact contact) {
        return new ContentInput(
                null,
                preamble(agency, year, edition),
                contact,
                List.of(
                        overview(agency, words, government, year, cells, stated),
                        problemsAndMeasures(words),
                        others(year, cells)),
                DemonstrationFigures.asInput(cells),
                channels(items),
                List.of(
                        new ProblemInput("p1", words.promises().getFirst().problem()),
                        new ProblemInput("p2", words.promises().getLast().problem())),
                measures(words, year),
                null);
    }

    private static List<Block> preamble(String agency, int year, Edition edition) {
        return List.of(Block.paragraph("本报告由" + agency + "依照《中华人民共和国政府信息公开条例》和" + edition.basis()
                + "规定的格式编制，包括总体情况等六个部分。数据统计期限为" + year + "年1月1日至" + year
                + "年12月31日。报告全文可在市人民政府门户网站查阅、下载。"));
    }

    private static SectionInput overview(
            String agency,
            DemonstrationWords words,
            boolean government,
            int year,
            Map<String, Long> cells,
            Items items) {
        long asked = cells.get("requests.received.total") + cells.get("requests.carriedIn.total");
        return new SectionInput(
                1,
                List.of(
                        Block.paragraph(year + "年，" + agency + words.opening()),
                        Block.heading(1, "（一）主动公开"),
                        Block.paragraph("全年通过政府网站公开信息" + items.onWebsite() + "条，通过微信公众号公开信息" + items.wechat()
                                + "条，通过报刊、广播、电视公开信息" + items.press() + "条。"),
                        Block.heading(1, "（二）依申请公开"),
                        asked == 0
                                ? Block.paragraph("全年没有收到政府信息公开申请，也没有上年结转的申请。受理渠道保持畅通，信函、当面、网上三种方式均可提交。")
                                : withFigures("全年新收政府信息公开申请{requests.received.total}件，上年结转{requests.carriedIn.total}件；"
                                        + "本年办结{requests.total.total}件，结转下年度{requests.carriedOut.total}件。"),
                        Block.heading(1, "（三）政府信息管理"),
                        Block.paragraph(words.management()),
                        Block.heading(1, "（四）平台建设"),
                        Block.paragraph(words.platform()),
                        Block.heading(1, "（五）监督保障"),
                        Block.paragraph(words.supervision() + (government ? words.government() : ""))));
    }

    /** A paragraph with a figure wherever a cell's reference stands in braces. */
    private static Block withFigures(String template) {
        var text = new StringBuilder();
        var figures = new ArrayList<Figure>();
        for (var part : template.split("[{}]")) {
            if (part.startsWith("requests.")) {
                figures.add(new Figure(part, text.length(), text.length()));
            } else {
                text.append(part);
            }
        }
        return new Block(BlockKind.PARAGRAPH, null, text.toString(), figures);
    }

    private static List<MeasureInput> measures(DemonstrationWords words, int year) {
        return List.of(
                new MeasureInput(
                        "m1",
                        words.promises().getFirst().measure(),
                        List.of("p1"),
                        "办公室",
                        LocalDate.of(year + 1, 6, 30),
                        Measure.Status.PLANNED),
                new MeasureInput(
                        "m2",
                        words.promises().getLast().measure(),
                        List.of("p2"),
                        "信息科",
                        LocalDate.of(year + 1, 3, 31),
                        Measure.Status.PLANNED));
    }

    private static SectionInput problemsAndMeasures(DemonstrationWords words) {
        var first = words.promises().getFirst();
        var second = words.promises().getLast();
        return new SectionInput(
                5,
                List.of(
                        Block.heading(1, "（一）存在的主要问题"),
                        Block.item(1, "一是" + first.problem()),
                        Block.item(1, "二是" + second.problem()),
                        Block.heading(1, "（二）改进措施"),
                        Block.item(1, "一是" + first.measure()),
                        Block.item(1, "二是" + second.measure())));
    }

    /** What became of earlier measures. */
    static ContentInput answers(List<PastMeasure> past) {
        return new ContentInput(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                past.stream()
                        .map(measure ->
                                new PastMeasureInput(measure.measure(), measure.year(), Measure.Status.DONE, "已按期落实。"))
                        .toList());
    }

    private static SectionInput others(int year, Map<String, Long> cells) {
        return new SectionInput(
                6,
                List.of(Block.paragraph(
                        cells.containsKey("fees.fees.amount")
                                ? "按照《政府信息公开信息处理费管理办法》，" + year + "年未收取信息处理费。没有其他需要报告的事项。"
                                : "没有其他需要报告的事项。")));
    }

    private static List<ChannelInput> channels(Items items) {
        return List.of(
                new ChannelInput(
                        "c1",
                        "政府门户网站",
                        List.of(ChannelKind.WEBSITE),
                        items.onWebsite(),
                        null,
                        items.website().entrySet().stream()
                                .map(entry -> new Channel.Category(entry.getKey(), entry.getValue()))
                                .toList()),
                new ChannelInput(
                        "c2",
                        "报刊、广播、电视",
                        List.of(ChannelKind.NEWSPAPER, ChannelKind.RADIO, ChannelKind.TELEVISION),
                        items.press(),
                        null,
                        null),
                new ChannelInput("c3", "微信公众号", List.of(ChannelKind.WECHAT), items.wechat(), null, null));
    }
}
