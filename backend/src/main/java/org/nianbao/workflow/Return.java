package org.nianbao.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
 * @param items     the cells, sections and paragraphs meant; none: all may be edited
 * @param following cells that are worked out from those meant or quoted in them, and may be edited with them
 * @param conclusion what the secrecy review came to; null where another step returned it
 */
public record Return(
        String reason,
        String callerId,
        String by,
        @Nullable String step,
        Instant at,
        int revision,
        List<Item> items,
        List<String> following,
        Clearance.@Nullable Conclusion conclusion) {

    private static final String PREAMBLE = "preamble";

    /**
     * One thing that was asked for.
     *
     * @param cell      table.row.column; null when a section or a paragraph is meant
     * @param section   its number; null when a cell or a paragraph of the preamble is meant
     * @param paragraph which paragraph of the section, or else of the preamble, is meant, as the returned revision
     *                  counts them, 1 for the first; null when all of the section or a cell is
     * @param note      what is wrong with it; null when the reason says it all
     * @param answer    what a writer says to it; null until it is ticked off
     */
    public record Item(
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable Integer paragraph,
            @Nullable String note,
            @Nullable Answer answer) {

        public Item {
            if ((cell == null) == (section == null && paragraph == null)) {
                throw new IllegalArgumentException("退回的一项要么指一个单元格，要么指一个部分或其中的一段。");
            }
        }

        public static Item cell(String ref, @Nullable String note) {
            return new Item(ref, null, null, note, null);
        }

        public static Item section(int number, @Nullable String note) {
            return new Item(null, number, null, note, null);
        }

        /** @param section null for the preamble */
        public static Item paragraph(@Nullable Integer section, int number, @Nullable String note) {
            return new Item(null, section, number, note, null);
        }

        /** Names it within its return: the cell's reference, section 1, section 1 paragraph 2, preamble paragraph 1. */
        public String part() {
            return cell != null ? cell : paragraph == null ? prose() : prose() + " paragraph " + paragraph;
        }

        /** The section in which it stands, or the preamble, as a part of the content is named. */
        public String prose() {
            return section == null ? PREAMBLE : "section " + section;
        }

        /** Whether all of a section is meant. */
        public boolean isWhole() {
            return section != null && paragraph == null;
        }

        Item answered(@Nullable Answer answer) {
            return new Item(cell, section, paragraph, note, answer);
        }

        /**
         * Whether a part of the content is meant with it: a section's prose, and what is reported in it beside that.
         *
         * @param reported names of the lists that are reported in a section; with something behind it, a part of one
         */
        public boolean means(String part, IntFunction<List<String>> reported) {
            return part().equals(part)
                    || isWhole()
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
            throw new IllegalArgumentException("退回的各项中有重复的单元格、部分或段落。");
        }
    }

    public List<String> cells() {
        return items.stream().map(Item::cell).filter(Objects::nonNull).toList();
    }

    public List<Integer> sections() {
        return items.stream()
                .filter(Item::isWhole)
                .map(item -> Objects.requireNonNull(item.section()))
                .toList();
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

    /**
     * Which paragraphs of a piece of prose were named, while the others stay as they are; none where all of it may be
     * edited, or nothing.
     *
     * @param part section and its number, or preamble
     */
    public Set<Integer> paragraphs(String part) {
        return items.stream()
                .filter(item -> item.paragraph() != null && item.prose().equals(part))
                .map(item -> Objects.requireNonNull(item.paragraph()))
                .collect(Collectors.toUnmodifiableSet());
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
                        .map(item -> item.part().equals(part) ? item.answered(answer) : item)
                        .toList(),
                following,
                conclusion);
    }
}
