package org.nianbao.request.overseeing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.BoardColumn;

/**
 * The registers of requests as the office sees them.
 *
 * @param within   the agency asked about, with all below it
 * @param agencies how many those are
 * @param keeping  how many of them keep their register here
 * @param totals   of all, whatever was filtered
 * @param entries  those that were asked for, in the order asked for
 */
public record RequestBoard(
        Agency within, LocalDate today, int agencies, int keeping, BoardCounts totals, List<BoardEntry> entries) {

    /**
     * One agency's register.
     *
     * @param superior  name of the agency above it; null at the top
     * @param keptSince from when on every request was entered, as it states; null where it did not
     * @param soon      the last day that is near
     * @param counts    null where it keeps none here
     */
    public record BoardEntry(
            Agency agency,
            @Nullable String superior,
            @Nullable LocalDate keptSince,
            LocalDate soon,
            @Nullable BoardCounts counts) {

        int of(BoardColumn column) {
            return counts == null ? 0 : counts.of(column);
        }
    }

    /**
     * Which agencies are meant: those for which all of it is true; null for whatever.
     *
     * @param column of which a column counts something
     * @param search part of the name or the code
     */
    public record RequestBoardFilter(
            @Nullable BoardColumn column, @Nullable String search) {

        static final RequestBoardFilter ALL = new RequestBoardFilter(null, null);

        boolean finds(BoardEntry entry) {
            return (column == null || entry.of(column) > 0)
                    && (search == null || named(entry.agency(), search.strip().toLowerCase(Locale.ROOT)));
        }

        private static boolean named(Agency agency, String part) {
            return agency.name().toLowerCase(Locale.ROOT).contains(part)
                    || agency.code().toLowerCase(Locale.ROOT).contains(part);
        }
    }

    /** In which order; among equals as in the tree. */
    public enum RequestBoardOrder {
        TREE,
        OVERDUE,
        DUE_SOON,
        OPEN,
        LONGEST;

        /** Whoever keeps no register here stands behind all that do. */
        List<BoardEntry> sorted(List<BoardEntry> entries) {
            return entries.stream()
                    .sorted(Comparator.comparing((BoardEntry entry) -> entry.counts() == null)
                            .thenComparing(order()))
                    .toList();
        }

        private Comparator<BoardEntry> order() {
            return switch (this) {
                case TREE -> (one, other) -> 0;
                case OVERDUE -> most(BoardColumn.OVERDUE);
                case DUE_SOON -> most(BoardColumn.DUE_SOON);
                case OPEN -> most(BoardColumn.OPEN);
                case LONGEST -> Comparator.comparing(RequestBoardOrder::since);
            };
        }

        private static Comparator<BoardEntry> most(BoardColumn column) {
            return Comparator.comparingInt((BoardEntry entry) -> entry.of(column))
                    .reversed();
        }

        private static LocalDate since(BoardEntry entry) {
            return entry.counts() == null || entry.counts().longest() == null
                    ? LocalDate.MAX
                    : entry.counts().longest().receivedOn();
        }
    }

    public RequestBoard {
        entries = List.copyOf(entries);
    }

    /** By place in the list: what lies before it may change meanwhile, and nobody starts anew for that. */
    Connection<BoardEntry> page(Page page) {
        int start = page.after() == null ? 0 : place(page.after()) + 1;
        var found = entries.stream().skip(start).limit(page.first() + 1L).toList();
        return Connection.of(page, found, entry -> String.valueOf(start + found.indexOf(entry)), entries::size);
    }

    private static int place(String after) {
        try {
            return Math.max(-1, Integer.parseInt(after));
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }
}
