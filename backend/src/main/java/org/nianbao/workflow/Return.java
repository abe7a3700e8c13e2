package org.nianbao.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * 退回: why a report went back to its writers, and what of it they may change. It is kept until the report is published,
 * so that the next reviewer sees what was asked, what was answered and what changed.
 *
 * @param callerId  who returned it, by identity
 * @param by        who returned it, by name
 * @param step      the step in which it was returned; null when the publisher did
 * @param revision  the revision that was returned
 * @param items     the cells and sections meant; none: all may be edited
 * @param following cells that are worked out from those meant, and may be edited with them
 */
public record Return(
        String reason,
        String callerId,
        String by,
        @Nullable String step,
        Instant at,
        int revision,
        List<Item> items,
        List<String> following) {

    /**
     * One thing that was asked for.
     *
     * @param cell    table.row.column; null when a section is meant
     * @param section its number; null when a cell is meant
     * @param note    what is wrong with it; null when the reason says it all
     * @param answer  what a writer says to it; null until it is ticked off
     */
    public record Item(
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable String note,
            @Nullable Answer answer) {

        public Item {
            if ((cell == null) == (section == null)) {
                throw new IllegalArgumentException("退回的一项要么指一个单元格，要么指一个部分。");
            }
        }

        /** Names it within its return, and the part of the content it means: the cell's reference, or section 1. */
        public String part() {
            return cell != null ? cell : "section " + section;
        }

        /**
         * Whether a part of the content is meant with it: a section's prose, and what is reported in it beside that.
         *
         * @param reported names of the lists that are reported in a section; with something behind it, a part of one
         */
        public boolean means(String part, IntFunction<List<String>> reported) {
            return part().equals(part)
                    || section != null
                            && reported.apply(section).stream()
                                    .anyMatch(list -> part.equals(list) || part.startsWith(list + " "));
        }
    }

    /** 办理说明: what a writer did about an item. */
    public record Answer(String text, String callerId, String by, Instant at) {}

    public Return {
        items = List.copyOf(items);
        following = List.copyOf(following);
        if (items.stream().map(Item::part).distinct().count() < items.size()) {
            throw new IllegalArgumentException("退回的各项中有重复的单元格或部分。");
        }
    }

    public List<String> cells() {
        return items.stream().map(Item::cell).filter(Objects::nonNull).toList();
    }

    public List<Integer> sections() {
        return items.stream().map(Item::section).filter(Objects::nonNull).toList();
    }

    /**
     * Whether a part, as {@code ContentInput.touched()} names it, may be edited.
     *
     * @param reported names of the lists that are reported in a section, as the report's form says
     */
    public boolean allows(String part, IntFunction<List<String>> reported) {
        return items.isEmpty()
                || following.contains(part)
                || items.stream().anyMatch(item -> item.means(part, reported));
    }

    public @Nullable Item item(String part) {
        return items.stream()
                .filter(item -> item.part().equals(part))
                .findFirst()
                .orElse(null);
    }

    /** @param text null takes an answer back */
    Return answered(String part, @Nullable String text, Caller caller, Instant now) {
        var answer = text == null ? null : new Answer(text, caller.id(), caller.name(), now);
        return new Return(
                reason,
                callerId,
                by,
                step,
                at,
                revision,
                items.stream()
                        .map(item -> item.part().equals(part)
                                ? new Item(item.cell(), item.section(), item.note(), answer)
                                : item)
                        .toList(),
                following);
    }
}
