package org.nianbao.content.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;

/** Lists as people would write them down, an entry a line, so that two states of them can be compared word by word. */
final class Lines {

    private Lines() {}

    static String contact(@Nullable Contact contact) {
        var lines = new ArrayList<String>();
        if (contact != null) {
            add(lines, "地址：", contact.address());
            add(lines, "邮编：", contact.postcode());
            add(lines, "电话：", contact.phone());
            add(lines, "传真：", contact.fax());
            add(lines, "电子邮箱：", contact.email());
        }
        return String.join("\n", lines);
    }

    static String channels(List<Channel> channels) {
        return lines(channels, channel -> {
            var parts = new ArrayList<String>();
            add(parts, "", channel.kinds().stream().map(ChannelKind::label).collect(Collectors.joining("、")));
            add(parts, "本年 ", channel.items() == null ? null : channel.items() + " 件");
            add(parts, "上年 ", channel.previousItems() == null ? null : channel.previousItems() + " 件");
            channel.categories().forEach(category -> parts.add(category.name() + " " + category.items() + " 件"));
            return entry(channel.name(), parts);
        });
    }

    static String measures(List<Measure> measures) {
        return lines(measures, measure -> {
            var parts = new ArrayList<String>();
            add(parts, "责任：", measure.owner());
            add(parts, "时限：", measure.due() == null ? null : measure.due().toString());
            add(parts, "针对：", measure.problems().stream().map(Problem::text).collect(Collectors.joining("、")));
            parts.add(measure.status().label());
            return entry(measure.text(), parts);
        });
    }

    static String pastMeasures(List<PastMeasure> measures) {
        return lines(measures, past -> {
            var parts = new ArrayList<String>();
            add(parts, "", past.status() == null ? null : past.status().label());
            add(parts, "", past.note());
            return entry(past.year() + " 年：" + past.text(), parts);
        });
    }

    private static <T> String lines(List<T> list, Function<T, String> line) {
        return list.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String entry(String name, List<String> parts) {
        return parts.isEmpty() ? name : name + "（" + String.join("；", parts) + "）";
    }

    private static void add(List<String> parts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(label + value);
        }
    }
}
