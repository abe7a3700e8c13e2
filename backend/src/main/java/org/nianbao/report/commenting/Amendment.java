package org.nianbao.report.commenting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.workflow.Return.Item;

/**
 * 修改建议: how a reviewer would have a cell or a paragraph read. It changes nothing by itself: an author takes it, and is the
 * author of what it says, or leaves it and says why.
 *
 * @param callerId who suggests it, by identity
 * @param revision the saved state it was suggested of
 * @param settled  what became of it; null while nobody has decided
 */
public record Amendment(
        String callerId,
        int revision,
        SuggestedChange change,
        @Nullable AmendmentSettled settled) {

    /** What stood there, and what is to stand there instead. */
    public sealed interface SuggestedChange permits NewValue, NewWords {}

    /** Another value of a cell; its remark stays. */
    public record NewValue(Cell before, Cell after) implements SuggestedChange {}

    /**
     * Other words of a paragraph.
     *
     * @param section   null for the preamble
     * @param paragraph 1 for the first of that prose
     * @param after     null: the paragraph is to be dropped
     */
    public record NewWords(
            @Nullable Integer section,
            int paragraph,
            Block before,
            @Nullable Block after) implements SuggestedChange {}

    /** How it stands with one. What no longer reads as it did when it was suggested cannot be taken. */
    enum AmendmentState {
        OPEN,
        OUTDATED,
        TAKEN,
        LEFT,
        WITHDRAWN
    }

    /**
     * What became of it.
     *
     * @param how      TAKEN, LEFT or WITHDRAWN
     * @param revision that says it; null where it was not taken
     * @param reason   why it was left; null otherwise
     */
    public record AmendmentSettled(
            AmendmentState how,
            String by,
            Instant at,
            @Nullable Integer revision,
            @Nullable String reason) {}

    /**
     * What it means in a state of the report, as an item of a return of that state names it. A paragraph goes by where it
     * stands there, as it was or as suggested, and by its prose alone where it stands nowhere: its number was another state's.
     */
    String part(Content in) {
        return switch (change) {
            case NewValue value -> value.before().ref();
            case NewWords words -> {
                int before = at(words, in);
                int at = before < 0 ? taken(words, in) : before;
                yield at < 0
                        ? prose(words)
                        : Item.paragraph(words.section(), at + 1, null).part();
            }
        };
    }

    private static String prose(NewWords words) {
        return Item.paragraph(words.section(), words.paragraph(), null).prose();
    }

    /** As part of a return of a state in which it is open. */
    Item item(Content now, @Nullable String note) {
        return switch (change) {
            case NewValue value -> Item.cell(value.before().ref(), note);
            case NewWords words -> Item.paragraph(words.section(), at(words, now) + 1, note);
        };
    }

    /** Whoever wrote what is suggested has taken it, whether by one press or by hand. */
    AmendmentState state(Content now) {
        if (settled != null) {
            return settled.how();
        }
        return switch (change) {
            case NewValue(var before, var after) -> {
                var cell = now.cell(before.ref());
                yield cell == null
                        ? AmendmentState.OUTDATED
                        : sameValue(cell, before)
                                ? AmendmentState.OPEN
                                : sameValue(cell, after) ? AmendmentState.TAKEN : AmendmentState.OUTDATED;
            }
            case NewWords words ->
                at(words, now) >= 0
                        ? AmendmentState.OPEN
                        : taken(words, now) >= 0 ? AmendmentState.TAKEN : AmendmentState.OUTDATED;
        };
    }

    private static boolean sameValue(Cell one, Cell other) {
        return one.kind() == other.kind() && Objects.equals(one.number(), other.number());
    }

    /** Where the paragraph stands now, from 0; of several that read alike the nearest; -1 where none does. */
    static int at(NewWords words, Content now) {
        return indexOf(words, words.before(), now);
    }

    private static int taken(NewWords words, Content now) {
        return words.after() == null ? -1 : indexOf(words, words.after(), now);
    }

    private static int indexOf(NewWords words, Block read, Content now) {
        List<Block> blocks = now.blocks(words.section());
        var written = read.asWritten();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).asWritten().equals(written))
                .boxed()
                .min((one, other) ->
                        Integer.compare(Math.abs(one + 1 - words.paragraph()), Math.abs(other + 1 - words.paragraph())))
                .orElse(-1);
    }

    /**
     * Whether a return left open what it means; always where nothing is locked by one.
     *
     * @param returned what was returned
     */
    boolean isOpened(Report report, Content returned) {
        var opening = report.course().opening();
        return opening == null
                || opening.allows(part(returned), report.edition()::lists)
                || change instanceof NewWords words && opening.allows(prose(words), report.edition()::lists);
    }

    /** In a few words, for who sees nothing but text. */
    String said() {
        return switch (change) {
            case NewValue value -> "建议改为：" + shown(value.after());
            case NewWords(var section, var paragraph, var before, var after) ->
                after == null ? "建议删去这一段。" : "建议修改这一段的文字。";
        };
    }

    private static String shown(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> Objects.requireNonNull(cell.number()).toPlainString();
            case BLANK -> "空白";
            case NOT_APPLICABLE -> "不适用";
        };
    }
}
