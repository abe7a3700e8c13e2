package org.nianbao.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two changes of one list, made without knowledge of each other, put together. */
final class ThreeWays {

    /** What stands now where some entries stood; none are taken away where something was only put in. */
    private record Edit<T>(int from, int to, List<T> put) {

        boolean isBefore(Edit<T> other) {
            return to <= other.from && !(isInsertion() && other.isInsertion() && from == other.from);
        }

        boolean isInsertion() {
            return from == to;
        }
    }

    private ThreeWays() {}

    /**
     * @param as     what of an entry counts as changed
     * @param inTurn whether what both put in at the same place simply follows each other, theirs first
     * @return null where both changed the same entries, or put in at the same place, otherwise
     */
    static <T> @Nullable List<T> merged(List<T> seen, List<T> theirs, List<T> mine, Function<T, ?> as, boolean inTurn) {
        var others = edits(seen, theirs, as);
        var own = edits(seen, mine, as);
        var merged = new ArrayList<T>();
        int at = 0;
        int i = 0;
        int k = 0;
        while (i < others.size() || k < own.size()) {
            var other = i < others.size() ? others.get(i) : null;
            var next = k < own.size() ? own.get(k) : null;
            if (next == null || other != null && other.isBefore(next)) {
                next = other;
                i++;
            } else if (other == null || next.isBefore(other)) {
                k++;
            } else {
                next = together(other, next, as, inTurn);
                i++;
                k++;
            }
            if (next == null) {
                return null;
            }
            merged.addAll(seen.subList(at, next.from));
            merged.addAll(next.put);
            at = next.to;
        }
        merged.addAll(seen.subList(at, seen.size()));
        return merged;
    }

    private static <T> @Nullable Edit<T> together(Edit<T> other, Edit<T> own, Function<T, ?> as, boolean inTurn) {
        if (other.from == own.from && other.to == own.to && as(other.put, as).equals(as(own.put, as))) {
            return own;
        }
        return inTurn && other.isInsertion() && own.isInsertion()
                ? new Edit<>(
                        own.from,
                        own.to,
                        Stream.concat(other.put.stream(), own.put.stream()).toList())
                : null;
    }

    private static <T> List<Edit<T>> edits(List<T> before, List<T> after, Function<T, ?> as) {
        var edits = new ArrayList<Edit<T>>();
        for (AbstractDelta<Object> delta :
                DiffUtils.diff(as(before, as), as(after, as)).getDeltas()) {
            int from = delta.getSource().getPosition();
            int put = delta.getTarget().getPosition();
            int size = delta.getSource().size();
            if (size > 0 && size == delta.getTarget().size()) {
                // As many for as many: each for its own, so that two edits side by side stay two.
                for (int i = 0; i < size; i++) {
                    edits.add(new Edit<>(from + i, from + i + 1, after.subList(put + i, put + i + 1)));
                }
            } else {
                edits.add(new Edit<>(
                        from,
                        from + size,
                        after.subList(put, put + delta.getTarget().size())));
            }
        }
        return edits;
    }

    private static <T> List<Object> as(List<T> entries, Function<T, ?> as) {
        return entries.stream().map(entry -> (Object) as.apply(entry)).toList();
    }
}
