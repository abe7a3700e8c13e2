package org.nianbao.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;
import org.nianbao.content.ContentInput.SectionInput;

/** Finds out, part by part, what a change made on an earlier state comes to on what is stored now. */
final class Merging {

    private final ContentInput input;
    private final Content seen;
    private final Content stored;
    /** What the change would have made of what its author saw. */
    private final Content made;

    private final List<String> collisions = new ArrayList<>();

    Merging(ContentInput input, Content seen, Content stored, Content made) {
        this.input = input;
        this.seen = seen;
        this.stored = stored;
        this.made = made;
    }

    Merged merged() {
        var was = ContentInput.of(seen);
        var is = ContentInput.of(stored);
        var mine = ContentInput.of(made);
        var merged = new ContentInput(
                settled("title", input.title(), () -> null),
                settled("preamble", input.preamble(), () -> prose(seen.preamble(), stored.preamble(), made.preamble())),
                settled("contact", input.contact(), () -> null),
                each(
                        input.sections(),
                        section -> settled(
                                ContentInput.SECTION + section.number(), section, () -> section(section.number()))),
                each(input.cells(), this::cell),
                settled(
                        "channels",
                        input.channels(),
                        () -> list(
                                was.channels(),
                                is.channels(),
                                mine.channels(),
                                input.channels(),
                                ChannelInput::id,
                                ChannelInput::unnamed)),
                settled(
                        "problems",
                        input.problems(),
                        () -> list(
                                was.problems(),
                                is.problems(),
                                mine.problems(),
                                input.problems(),
                                ProblemInput::id,
                                ProblemInput::unnamed)),
                settled(
                        "measures",
                        input.measures(),
                        () -> list(
                                was.measures(),
                                is.measures(),
                                mine.measures(),
                                input.measures(),
                                MeasureInput::id,
                                MeasureInput::unnamed)),
                each(input.pastMeasures(), past -> settled(past.part(), past, () -> null)),
                each(input.unaccepted(), one -> settled(ContentInput.UNACCEPTED + one.place(), one, () -> null)));
        return new Merged(merged, collisions);
    }

    /** What is to be saved of a part: nothing that its author left alone, and nothing that would undo another's words. */
    private <T> @Nullable T settled(String part, @Nullable T mine, Supplier<@Nullable T> merged) {
        var before = seen.part(part);
        if (mine == null || Objects.equals(made.part(part), before)) {
            return null;
        }
        if (Objects.equals(stored.part(part), before) || Objects.equals(stored.part(part), made.part(part))) {
            return mine;
        }
        var both = merged.get();
        if (both == null) {
            collisions.add(part);
        }
        return both;
    }

    /** Whoever fills a cell settles what was typed in it, and must have seen that. */
    private @Nullable CellInput cell(CellInput cell) {
        var ref = cell.ref();
        var typed = stored.part(ContentInput.UNACCEPTED + ref);
        var before = seen.part(ContentInput.UNACCEPTED + ref);
        boolean same = Objects.equals(made.part(ref), seen.part(ref));
        if (Objects.equals(typed, before)) {
            return typed != null && same && Objects.equals(stored.part(ref), seen.part(ref))
                    ? cell
                    : settled(ref, cell, () -> null);
        }
        if (!same) {
            collisions.add(ref);
        }
        return null;
    }

    private @Nullable SectionInput section(int number) {
        var blocks = prose(blocks(seen, number), blocks(stored, number), blocks(made, number));
        return blocks == null ? null : new SectionInput(number, blocks);
    }

    private static List<Block> blocks(Content content, int number) {
        return content.prose().getOrDefault(number, List.of());
    }

    private static @Nullable List<Block> prose(List<Block> seen, List<Block> stored, List<Block> mine) {
        return ThreeWays.merged(seen, stored, mine, Block::asWritten, false);
    }

    /** Entries by their ids; what is new goes by none, since others may have been given the same meanwhile. */
    private static <T> @Nullable List<T> list(
            @Nullable List<T> seen,
            @Nullable List<T> stored,
            @Nullable List<T> mine,
            @Nullable List<T> given,
            Function<T, @Nullable String> id,
            UnaryOperator<T> unnamed) {
        if (seen == null || stored == null || mine == null || given == null) {
            return null;
        }
        var named = IntStream.range(0, mine.size())
                .mapToObj(i -> id.apply(given.get(i)) == null ? unnamed.apply(mine.get(i)) : mine.get(i))
                .toList();
        var merged = ThreeWays.merged(seen, stored, named, Function.identity(), true);
        return merged != null
                        && merged.stream().map(id).filter(Objects::nonNull).allMatch(new HashSet<>()::add)
                ? merged
                : null;
    }

    private static <T> @Nullable List<T> each(@Nullable List<T> inputs, Function<T, @Nullable T> settled) {
        return inputs == null
                ? null
                : inputs.stream()
                        .flatMap(one -> Stream.ofNullable(settled.apply(one)))
                        .toList();
    }
}
