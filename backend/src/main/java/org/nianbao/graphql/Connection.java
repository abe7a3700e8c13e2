package org.nianbao.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list, after the Relay connection specification.
 *
 * @param counting how many there are in all; asked only when a query wants to know
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier counting) {

    /** One entry and the cursor to go on behind it. */
    public record Edge<T>(String cursor, T node) {}

    /** Where a page stands in its list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * @param found    up to one entry more than the page asked for, which tells whether there is a next page
     * @param position what a store needs to go on behind an entry
     */
    public static <T> Connection<T> of(Page page, List<T> found, Function<T, String> position, IntSupplier counting) {
        var edges = found.stream()
                .limit(page.first())
                .map(node -> new Edge<>(Page.cursor(position.apply(node)), node))
                .toList();
        return new Connection<>(
                edges,
                new PageInfo(
                        found.size() > page.first(),
                        page.after() != null,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                counting);
    }

    /** A page of a list that is at hand as a whole. */
    public static <T> Connection<T> ofAll(Page page, List<T> all, Function<T, String> position) {
        var positions = all.stream().map(position).toList();
        int start = page.after() == null ? 0 : positions.indexOf(page.after()) + 1;
        return of(page, all.stream().skip(start).limit(page.first() + 1L).toList(), position, all::size);
    }

    /**
     * A page of a list that was not gone through to its end.
     *
     * @param shown   what stands on it, perhaps less than was asked for
     * @param goingOn the position behind which it goes on; null where there is no more
     */
    public static <T> Connection<T> of(
            Page page, List<T> shown, Function<T, String> position, @Nullable String goingOn, IntSupplier counting) {
        var whole = of(page, shown, position, counting);
        return goingOn == null
                ? whole
                : new Connection<>(
                        whole.edges(),
                        new PageInfo(
                                true,
                                whole.pageInfo().hasPreviousPage(),
                                whole.pageInfo().startCursor(),
                                Page.cursor(goingOn)),
                        counting);
    }

    /** The same page of what the function makes of its entries. */
    public <R> Connection<R> map(Function<T, R> function) {
        return new Connection<>(
                edges.stream()
                        .map(edge -> new Edge<>(edge.cursor(), function.apply(edge.node())))
                        .toList(),
                pageInfo,
                counting);
    }

    /** Where there is nothing on the page, the cursor to ask again behind later. */
    public Connection<T> endingAt(String cursor) {
        return edges.isEmpty()
                ? new Connection<>(
                        edges, new PageInfo(pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), null, cursor), counting)
                : this;
    }

    /** The entries without their cursors. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
        return counting.getAsInt();
    }
}
