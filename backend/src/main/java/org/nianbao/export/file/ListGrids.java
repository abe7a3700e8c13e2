package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.content.Block;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;
import org.nianbao.export.file.Grid.Square;
import org.nianbao.form.PrintedCell.HeadingScope;

/** Tables of what the report lists beside the statutory tables: channels, problems, measures; and its prose for a sheet. */
final class ListGrids {

    private ListGrids() {}

    static Grid channels(List<Channel> channels) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("公开渠道", "类别", "本年（件）", "上年（件）", "同比"));
        for (var channel : channels) {
            var growth = channel.growth();
            lines.add(List.of(
                    Square.heading(0, channel.name(), HeadingScope.ROW),
                    Square.text(
                            1, channel.kinds().stream().map(ChannelKind::label).collect(Collectors.joining("、"))),
                    Square.number(2, channel.items()),
                    Square.number(3, channel.previousItems()),
                    Square.text(4, growth == null ? null : Spelling.rate(growth))));
            channel.categories()
                    .forEach(category -> lines.add(List.of(
                            Square.heading(0, "其中：" + category.name(), HeadingScope.ROW),
                            Square.text(1, null),
                            Square.number(2, category.items()),
                            Square.text(3, null),
                            Square.text(4, null))));
        }
        return new Grid("公开渠道", false, 1, lines, List.of(12, 10, 5, 5, 5), List.of());
    }

    static Grid problems(List<Problem> problems) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("序号", "存在问题"));
        for (int i = 0; i < problems.size(); i++) {
            lines.add(List.of(
                    Square.number(0, i + 1), Square.text(1, problems.get(i).text())));
        }
        return new Grid("存在问题", false, 1, lines, List.of(3, 40), List.of());
    }

    static Grid pastMeasures(List<PastMeasure> pastMeasures) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("年度", "当年提出的改进措施", "责任单位", "完成时限", "现状", "落实情况"));
        pastMeasures.forEach(past -> lines.add(List.of(
                Square.number(0, past.year()),
                Square.text(1, past.text()),
                Square.text(2, past.owner()),
                Square.text(3, past.due() == null ? null : Spelling.of(past.due())),
                Square.text(4, past.status() == null ? "没有说明" : past.status().label()),
                Square.text(5, past.note()))));
        return new Grid("上年改进措施落实情况", false, 1, lines, List.of(4, 16, 6, 7, 4, 13), List.of());
    }

    /** Problems are named by their place in {@link #problems}. */
    static Grid measures(Content content) {
        var places = new HashMap<String, Integer>();
        content.problems().forEach(problem -> places.put(problem.id(), places.size() + 1));
        var lines = new ArrayList<List<Square>>();
        lines.add(head("序号", "改进措施", "针对问题", "责任单位", "完成时限", "状态", "落实情况"));
        for (int i = 0; i < content.measures().size(); i++) {
            var measure = content.measures().get(i);
            lines.add(List.of(
                    Square.number(0, i + 1),
                    Square.text(1, measure.text()),
                    Square.text(
                            2,
                            measure.problems().stream()
                                    .map(problem -> String.valueOf(places.get(problem.id())))
                                    .collect(Collectors.joining("、"))),
                    Square.text(3, measure.owner()),
                    Square.text(4, measure.due() == null ? null : Spelling.of(measure.due())),
                    Square.text(5, measure.status().label()),
                    Square.text(6, followUps(measure))));
        }
        return new Grid("改进措施", false, 1, lines, List.of(3, 16, 4, 6, 7, 4, 10), List.of());
    }

    private static String followUps(Measure measure) {
        return measure.followUps().stream()
                .map(followUp -> followUp.year() + "年（" + followUp.status().label() + "）：" + followUp.note())
                .collect(Collectors.joining("\n"));
    }

    /** All prose, a line a block, for files that are made of tables only. */
    static Grid prose(Content content) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("部分", "标题", "类型", "文字"));
        content.preamble().forEach(block -> lines.add(prose("", "引言", block)));
        content.sections()
                .forEach(section -> section.blocks()
                        .forEach(block ->
                                lines.add(prose(ChineseNumerals.ordinal(section.number()), section.title(), block))));
        return new Grid("正文", false, 1, lines, List.of(4, 18, 8, 90), List.of());
    }

    private static List<Square> prose(String section, String title, Block block) {
        var kind = switch (block.kind()) {
            case HEADING -> "小标题";
            case PARAGRAPH -> "段落";
            case ITEM -> "列举项";
        };
        return List.of(
                Square.text(0, section),
                Square.text(1, title),
                Square.text(2, block.level() == null ? kind : kind + block.level()),
                Square.text(3, block.text()));
    }

    static Grid facts(String title, Stream<Part.Detail> facts) {
        return new Grid(
                title,
                false,
                0,
                facts.filter(Objects::nonNull)
                        .map(fact ->
                                List.of(Square.heading(0, fact.name(), HeadingScope.ROW), Square.text(1, fact.value())))
                        .toList(),
                List.of(14, 70),
                List.of());
    }

    private static List<Square> head(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(column -> Square.heading(column, texts[column], HeadingScope.COL))
                .toList();
    }
}
