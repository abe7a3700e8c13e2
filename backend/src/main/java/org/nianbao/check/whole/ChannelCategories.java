package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Relation;
import org.nianbao.check.Result;
import org.nianbao.check.Result.Outcome;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Channel;
import org.nianbao.form.Edition;

/**
 * How the categories of a channel, added up, stand to the channel's own number. Which channels there are only the
 * content knows, so this is one check for all of them: it fails where any fails, and says nothing where none states
 * both sides.
 *
 * @param lists which lists are meant: one with a remainder (其他) claims to be complete, one without may name only the
 *              chief categories
 */
@JsonTypeName("channelCategories")
record ChannelCategories(Relation is, Lists lists) implements Template {

    private static final int LONGEST_FORMULA = 12;

    enum Lists {
        ALL,
        WITH_REMAINDER,
        WITHOUT_REMAINDER
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var stated =
                    reading.content().channels().stream().filter(this::isMeant).toList();
            var failing = stated.stream()
                    .filter(channel -> !is.holds(sum(channel), items(channel)))
                    .map(channel ->
                            rule.onChannel(message(channel), channel.id(), channel.categories(), items(channel)))
                    .toList();
            var outcome = !failing.isEmpty() ? Outcome.FAIL : stated.isEmpty() ? Outcome.NOT_ASSESSABLE : Outcome.PASS;
            return new Result(rule, outcome, failing);
        });
    }

    private boolean isMeant(Channel channel) {
        var remainder = channel.categories().stream()
                .map(Channel.Category::name)
                .anyMatch(name -> name.startsWith("其他") || name.startsWith("其它"));
        return channel.items() != null
                && !channel.categories().isEmpty()
                && switch (lists) {
                    case ALL -> true;
                    case WITH_REMAINDER -> remainder;
                    case WITHOUT_REMAINDER -> !remainder;
                };
    }

    private static long sum(Channel channel) {
        return channel.categories().stream().mapToLong(Channel.Category::items).sum();
    }

    private static long items(Channel channel) {
        var items = channel.items();
        return items == null ? 0 : items;
    }

    private String message(Channel channel) {
        var categories = channel.categories();
        var formula = categories.size() > LONGEST_FORMULA
                ? categories.size() + "个分类合计"
                : categories.stream().map(c -> c.name() + "（" + c.items() + "）").collect(Collectors.joining("＋"));
        return "公开渠道" + Place.quoted(channel.name()) + "：" + formula + "＝" + sum(channel) + "，" + is.words() + "该渠道总数（"
                + items(channel) + "），相差" + Math.abs(sum(channel) - items(channel)) + "。"
                + (lists == Lists.WITHOUT_REMAINDER ? "只列主要分类的，不必修改。" : "请核对各分类和总数。");
    }
}
