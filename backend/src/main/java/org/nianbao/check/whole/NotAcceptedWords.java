package org.nianbao.check.whole;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.Unaccepted;
import org.nianbao.form.CellForm;

/** Says of entries that were not accepted where they stand, what was typed, and what counts meanwhile. */
record NotAcceptedWords(Content content, List<Unaccepted> entries) {

    private static final int QUOTED = 20;
    private static final Map<String, String> LABELS = Map.of(
            "items",
            "本年公开",
            "previousItems",
            "上年公开",
            "text",
            "内容",
            "problems",
            "针对的问题",
            "owner",
            "责任单位",
            "due",
            "完成时限",
            "status",
            "进展");

    String ofCell(CellForm form, Place place) {
        var cell = content.cell(form.ref());
        var number = cell == null ? null : cell.number();
        return waiting(
                place.row(form.row()) + Place.quoted(form.column().label()),
                number != null
                        ? "现在仍按 " + Reading.plain(number) + " 计"
                        : cell != null && cell.kind() == CellKind.NOT_APPLICABLE ? "现在仍是“不适用”" : "现在仍是空白");
    }

    String ofChannel() {
        var one = entries.getLast();
        var channel = content.channels().stream()
                .filter(each -> each.id().equals(one.entry()))
                .findFirst()
                .orElse(null);
        if (channel == null) {
            return waiting("一个还没有写进报告的公开渠道", "没有计入");
        }
        if (one.field().startsWith("categories.")) {
            return ofCategory(channel);
        }
        var items = one.field().equals("items") ? channel.items() : channel.previousItems();
        return waiting(called(content, channel) + "的" + LABELS.get(one.field()), counts(items));
    }

    /** A category of which the name waits too is not in the channel's list yet. */
    private String ofCategory(Channel channel) {
        int index = Integer.parseInt(entries.getFirst().field().split("\\.")[1]);
        var name = text(".name");
        var items = text(".items");
        var where = called(content, channel) + "的第 " + (index + 1) + " 个分类";
        if (name != null) {
            return where + (name.isBlank() ? "" : Place.quoted(shortened(name)))
                    + (items == null || items.isBlank() ? "没有填件数" : "件数填的是" + Place.quoted(shortened(items)))
                    + "，没有采用，这个分类没有计入。请改填或者删去。";
        }
        var before = content.unaccepted().stream()
                .filter(one -> one.place().startsWith("channels." + channel.id() + ".categories.")
                        && one.field().endsWith(".name")
                        && Integer.parseInt(one.field().split("\\.")[1]) < index)
                .count();
        var stored =
                channel.categories().stream().skip(index - before).findFirst().orElse(null);
        return waiting(
                where + (stored == null ? "" : Place.quoted(stored.name())) + "的件数",
                counts(stored == null ? null : stored.items()));
    }

    String ofProblem() {
        var id = entries.getFirst().entry();
        var stored = content.problems().stream()
                .filter(problem -> problem.id().equals(id))
                .findFirst()
                .orElse(null);
        return waiting("一个存在问题的内容", stored == null ? "没有写进报告" : "现在仍是" + Place.quoted(shortened(stored.text())));
    }

    String ofMeasure() {
        var one = entries.getFirst();
        var stored = content.measures().stream()
                .filter(each -> each.id().equals(one.entry()))
                .findFirst()
                .orElse(null);
        if (stored == null) {
            return "有一项改进措施没有写内容，没有采用（"
                    + entries.stream()
                            .map(entry -> LABELS.get(entry.field()) + Place.quoted(shortened(entry.text())))
                            .collect(Collectors.joining("，"))
                    + "）。请补写内容或者删去。";
        }
        return waiting(
                "改进措施" + Place.quoted(shortened(stored.text())) + "的" + LABELS.get(one.field()),
                meanwhile(stored, one.field()));
    }

    private static String meanwhile(Measure measure, String field) {
        return switch (field) {
            case "due" -> measure.due() == null ? "现在仍未填写" : "现在仍是 " + ChinaTime.said(measure.due());
            case "owner" -> measure.owner() == null ? "现在仍未填写" : "现在仍是" + Place.quoted(shortened(measure.owner()));
            default -> "现在仍是原来的内容";
        };
    }

    private String waiting(String where, String meanwhile) {
        var text = entries.getLast().text();
        return where + (text.isBlank() ? "删空了" : "填的是" + Place.quoted(shortened(text))) + "，没有采用，" + meanwhile
                + "。请改填或者放弃。";
    }

    static String called(Content content, Channel channel) {
        return channel.name().isBlank()
                ? "第 " + (content.channels().indexOf(channel) + 1) + " 个公开渠道"
                : "公开渠道" + Place.quoted(channel.name());
    }

    private static String counts(@Nullable Integer items) {
        return items == null ? "现在仍未填写" : "现在仍按 " + items + " 件计";
    }

    private @Nullable String text(String field) {
        return entries.stream()
                .filter(one -> one.place().endsWith(field))
                .map(Unaccepted::text)
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
