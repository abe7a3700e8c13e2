package org.nianbao.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Contact;
import org.nianbao.content.Enclosure;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.content.Section;
import org.nianbao.content.Table;

/**
 * 文本格式: a whole report as plain text that people read and {@link TextFormReader} reads back to the last figure.
 * Nothing in it is for machines alone: a paragraph begins with two wide spaces, ■ makes a heading, · an item, one sign for
 * each level, ｜ goes on with a new line of the same; tables and lists have tabs between their columns, — where there is
 * no value.
 */
public final class TextForm {

    static final String MARK = "文本格式：1";
    static final String AGENCY = "机关：";
    static final String YEAR = "年度：";
    static final String EDITION = "格式版本：";
    static final String PREAMBLE = "【引言】";
    static final String CONTACT = "【联系方式】";
    static final String CHANNELS = "附：公开渠道";
    static final String PAST_MEASURES = "附：上年改进措施落实情况";
    static final String PROBLEMS = "附：存在问题";
    static final String MEASURES = "附：改进措施";
    static final String FIGURES = "附：引用数字";
    static final String PARAGRAPH = "　　";
    static final String HEADING = "■";
    static final String ITEM = "·";
    static final String GOES_ON = "｜";
    static final String CATEGORY = "其中：";
    static final String NOT_APPLICABLE = "不适用";

    private final List<String> lines = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    private TextForm() {}

    /** @param facts what else the head of the text says, a line each */
    public static String write(Enclosure report, List<String> facts) {
        var form = new TextForm();
        var content = report.content();
        form.add(
                Fields.escaped(content.title()),
                AGENCY + Fields.escaped(report.agency()),
                YEAR + report.year(),
                EDITION + content.edition().key() + "（" + content.edition().years() + "）");
        facts.forEach(fact -> form.add(Fields.escaped(fact)));
        form.add(MARK, "", PREAMBLE);
        form.prose("引言", content.preamble());
        form.contact(content.contact());
        content.sections().forEach(form::section);
        form.channels(content.channels());
        form.list(
                PAST_MEASURES,
                Fields.line("年度", "编号", "当年提出的改进措施", "责任单位", "完成时限", "现状", "落实情况"),
                content.pastMeasures().stream()
                        .map(past -> Fields.line(
                                past.year(),
                                past.measure(),
                                past.text(),
                                past.owner(),
                                past.due(),
                                past.status() == null ? null : past.status().label(),
                                past.note()))
                        .toList());
        form.list(
                PROBLEMS,
                Fields.line("编号", "存在问题"),
                content.problems().stream()
                        .map(problem -> Fields.line(problem.id(), problem.text()))
                        .toList());
        form.measures(content.measures());
        form.list(FIGURES, Fields.line("部分", "第几段", "单元格", "起", "止"), form.figures);
        return String.join("\r\n", form.lines) + "\r\n";
    }

    /** The heading of a section as it stands alone in its line. */
    static String heading(Section section) {
        return heading(section.number(), section.title());
    }

    static String heading(int number, String title) {
        return ChineseNumerals.ordinal(number) + "、" + title;
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private void prose(String section, List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var text = block.text().split("\n", -1);
            add(sign(block) + Fields.escaped(text[0]));
            for (int line = 1; line < text.length; line++) {
                add(GOES_ON + Fields.escaped(text[line]));
            }
            for (var figure : block.figures()) {
                figures.add(Fields.line(section, i + 1, figure.cell(), figure.start(), figure.end()));
            }
        }
    }

    private static String sign(Block block) {
        int level = block.level() == null ? 0 : block.level();
        return switch (block.kind()) {
            case PARAGRAPH -> level == 0 ? PARAGRAPH : "¶".repeat(level) + " ";
            case HEADING -> HEADING.repeat(Math.max(1, level)) + (level == 0 ? "　" : " ");
            case ITEM -> ITEM.repeat(Math.max(1, level)) + (level == 0 ? "　" : " ");
        };
    }

    private void contact(@Nullable Contact contact) {
        if (contact != null) {
            add("", CONTACT);
            fact("地址", contact.address());
            fact("邮政编码", contact.postcode());
            fact("电话", contact.phone());
            fact("传真", contact.fax());
            fact("电子邮箱", contact.email());
        }
    }

    private void fact(String name, @Nullable String value) {
        if (value != null) {
            add(name + "：" + Fields.escaped(value));
        }
    }

    private void section(Section section) {
        add("", heading(section));
        prose(String.valueOf(section.number()), section.blocks());
        section.tables().forEach(this::table);
    }

    private void table(Table table) {
        add(
                "",
                table.title(),
                Fields.line(IntStream.rangeClosed(0, table.columns().size())
                        .mapToObj(i -> i == 0
                                ? table.form().corner() == null
                                        ? ""
                                        : table.form().corner()
                                : path(
                                        table.columns().get(i - 1).groups(),
                                        table.columns().get(i - 1).label()))
                        .toArray()));
        List<String> above = List.of();
        var notes = new ArrayList<String>();
        for (var row : table.rows()) {
            for (var group : row.form().groups()) {
                if (!above.contains(group)) {
                    add(group);
                }
            }
            above = row.form().groups();
            add(row.label() + "\t"
                    + row.cells().stream().map(cell -> value(cell, notes)).collect(Collectors.joining("\t")));
        }
        for (int i = 0; i < notes.size(); i++) {
            add("注" + (i + 1) + "：" + Fields.escaped(notes.get(i)));
        }
    }

    private static String path(List<String> groups, String label) {
        return groups.isEmpty() ? label : String.join("/", groups) + "/" + label;
    }

    private static String value(Cell cell, List<String> notes) {
        var number = cell.number();
        var value = switch (cell.kind()) {
            case NUMBER -> number == null ? Fields.NONE : number.toPlainString();
            case BLANK -> Fields.NONE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
        if (cell.note() == null) {
            return value;
        }
        notes.add(cell.note());
        return value + "［" + notes.size() + "］";
    }

    private void channels(List<Channel> channels) {
        var rows = new ArrayList<String>();
        for (var channel : channels) {
            rows.add(Fields.line(
                    channel.id(),
                    channel.name(),
                    channel.kinds().stream().map(ChannelKind::label).collect(Collectors.joining("、")),
                    channel.items(),
                    channel.previousItems()));
            channel.categories()
                    .forEach(category -> rows.add(Fields.line("", CATEGORY + category.name(), "", category.items())));
        }
        list(CHANNELS, Fields.line("编号", "公开渠道", "类别", "本年（件）", "上年（件）"), rows);
    }

    private void measures(List<Measure> measures) {
        var rows = new ArrayList<String>();
        for (var measure : measures) {
            rows.add(Fields.line(
                    measure.id(),
                    measure.text(),
                    measure.problems().stream().map(Problem::id).collect(Collectors.joining("、")),
                    measure.owner(),
                    measure.due(),
                    measure.status().label()));
            measure.followUps()
                    .forEach(followUp -> rows.add(
                            Fields.line("", followUp.year(), followUp.status().label(), followUp.note())));
        }
        list(MEASURES, Fields.line("编号", "改进措施", "针对问题", "责任单位", "完成时限", "状态"), rows);
    }

    private void list(String title, String head, List<String> rows) {
        if (!rows.isEmpty()) {
            add("", title, head);
            lines.addAll(rows);
        }
    }
}
