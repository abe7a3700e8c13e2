package org.nianbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 开放的段落: a piece of prose of which some paragraphs may be changed, divided or dropped while all others stay as they are.
 * Numbers that follow their cells are nobody's change.
 *
 * @param then how the prose read when they were named
 * @param open which of its paragraphs, 1 for the first
 */
public record OpenParagraphs(List<Block> then, Set<Integer> open) {

    public OpenParagraphs {
        then = then.stream().map(Block::asWritten).toList();
        open = Set.copyOf(open);
    }

    /** Whether what the prose is to say changes nothing but what is open. */
    public boolean admit(List<Block> now) {
        return spans(now) != null;
    }

    /** Where something now stands in the place of a paragraph that is open: from, inclusive, to, exclusive. */
    private record Span(int from, int to) {}

    /** What stands now in the place of an open paragraph and of those open beside it; nothing where it was dropped. */
    public List<Block> inPlaceOf(int paragraph, List<Block> now) {
        var spans = spans(now);
        var span = spans == null ? null : spans.get(paragraph - 1);
        return span == null ? List.of() : now.subList(span.from(), span.to());
    }

    /** Whether a paragraph reads otherwise now, or is gone. */
    public boolean changed(int paragraph, List<Block> now) {
        return paragraph > then.size()
                || inPlaceOf(paragraph, now).stream().map(Block::asWritten).noneMatch(then.get(paragraph - 1)::equals);
    }

    /** Which paragraphs are open as the prose reads now, 1 for the first. */
    public List<Integer> openNow(List<Block> now) {
        return IntStream.rangeClosed(1, then.size())
                .filter(open::contains)
                .boxed()
                .flatMap(paragraph -> {
                    var spans = spans(now);
                    var span = spans == null ? null : spans.get(paragraph - 1);
                    return span == null
                            ? IntStream.empty().boxed()
                            : IntStream.range(span.from(), span.to()).mapToObj(at -> at + 1);
                })
                .distinct()
                .toList();
    }

    /**
     * For each paragraph of then what stands in its place; null for one that is not open. Null as a whole when one that is
     * not open was changed, or something was put where none is.
     */
    private @Nullable List<@Nullable Span> spans(List<Block> now) {
        var written = now.stream().map(Block::asWritten).toList();
        var spans = new ArrayList<@Nullable Span>();
        int at = 0;
        int i = 0;
        while (i < then.size()) {
            int first = i;
            boolean opened = open.contains(i + 1);
            while (i < then.size() && open.contains(i + 1) == opened) {
                i++;
            }
            if (!opened) {
                var locked = then.subList(first, i);
                if (at + locked.size() > written.size()
                        || !written.subList(at, at + locked.size()).equals(locked)) {
                    return null;
                }
                at += locked.size();
                for (int k = first; k < i; k++) {
                    spans.add(null);
                }
            } else {
                int end = endOfOpen(written, at, i);
                if (end < 0) {
                    return null;
                }
                for (int k = first; k < i; k++) {
                    spans.add(new Span(at, end));
                }
                at = end;
            }
        }
        return at == written.size() ? spans : null;
    }

    /** Where the paragraphs that come next and are not open stand: the first place, or the end where they are the last. */
    private int endOfOpen(List<Block> written, int from, int next) {
        int end = next;
        while (end < then.size() && !open.contains(end + 1)) {
            end++;
        }
        var locked = then.subList(next, end);
        if (end == then.size()) {
            int start = written.size() - locked.size();
            return start >= from ? start : -1;
        }
        for (int start = from; start + locked.size() <= written.size(); start++) {
            if (written.subList(start, start + locked.size()).equals(locked)) {
                return start;
            }
        }
        return -1;
    }
}
