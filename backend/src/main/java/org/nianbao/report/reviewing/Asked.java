package org.nianbao.report.reviewing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.content.OpenParagraphs;
import org.nianbao.content.difference.CellChange;
import org.nianbao.content.difference.TextChange;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Return.Answer;
import org.nianbao.workflow.Return.Item;

/**
 * One thing that a return asked for, with what was done about it.
 *
 * @param excerpt      the paragraph meant, as it was returned; null for a cell or a section
 * @param changed      whether a writer changed it; a number in prose that followed its cell is nobody's change of the prose
 * @param changedCells of what is meant, the cells that differ from what was returned
 * @param changedTexts of what is meant, the words that differ
 */
record Asked(
        Item item,
        @Nullable String excerpt,
        boolean changed,
        List<CellChange> changedCells,
        List<TextChange> changedTexts) {

    /** @param then what was returned */
    static List<Asked> in(Return returned, Content then, Content now) {
        if (returned.items().isEmpty()) {
            return List.of();
        }
        var cells = CellChange.between(then, now);
        var texts = TextChange.between(then, now);
        return returned.items().stream()
                .map(item -> {
                    if (item.paragraph() != null) {
                        return paragraph(returned, item, item.paragraph(), then, now);
                    }
                    var meant = cellsOf(item, now);
                    return new Asked(
                            item,
                            null,
                            changed(item, then, now),
                            cells.stream()
                                    .filter(change -> meant.contains(change.ref()))
                                    .toList(),
                            texts.stream()
                                    .filter(change -> item.means(change.part(), now.edition()::lists))
                                    .toList());
                })
                .toList();
    }

    private static Asked paragraph(Return returned, Item item, int number, Content then, Content now) {
        var open = new OpenParagraphs(then.blocks(item.section()), returned.paragraphs(item.prose()));
        var before = then.blocks(item.section()).get(number - 1).text();
        var blocks = now.blocks(item.section());
        var after = open.inPlaceOf(number, blocks).stream().map(Block::text).collect(Collectors.joining("\n"));
        boolean changed = open.changed(number, blocks);
        return new Asked(
                item,
                before,
                changed,
                List.of(),
                changed ? List.of(new TextChange(item.part(), TextChange.words(before, after))) : List.of());
    }

    boolean open() {
        return item.answer() == null && !changed;
    }

    private static boolean changed(Item item, Content then, Content now) {
        return Stream.concat(Stream.of(item.part()), cellsOf(item, now).stream())
                        .anyMatch(part -> !Objects.equals(then.part(part), now.part(part)))
                || item.isWhole() && !then.inSection(item.section()).equals(now.inSection(item.section()));
    }

    private static List<String> cellsOf(Item item, Content content) {
        return item.isWhole()
                ? content.edition().cellsIn(Objects.requireNonNull(item.section()))
                : List.of(item.part());
    }

    public @Nullable String cell() {
        return item.cell();
    }

    public @Nullable Integer section() {
        return item.section();
    }

    public @Nullable Integer paragraph() {
        return item.paragraph();
    }

    public String part() {
        return item.part();
    }

    public @Nullable String note() {
        return item.note();
    }

    public @Nullable Answer answer() {
        return item.answer();
    }
}
