package org.nianbao.publication.search;

import java.util.List;
import java.util.function.Supplier;
import org.nianbao.graphql.Connection;
import org.nianbao.publication.search.Searching.Hit;

/**
 * A page of what a search found.
 *
 * @param pageComplete whether all was looked through that could have stood on it
 * @param counting     how many there are in all; asked only when a query wants to know
 */
public record Hits(Connection<Hit> page, boolean pageComplete, Supplier<Count> counting) {

    /** @param complete whether no more than these were found */
    public record Count(int found, boolean complete, Facets facets) {}

    public List<Connection.Edge<Hit>> edges() {
        return page.edges();
    }

    public List<Hit> nodes() {
        return page.nodes();
    }

    public Connection.PageInfo pageInfo() {
        return page.pageInfo();
    }

    public int totalCount() {
        return page.totalCount();
    }

    public Facets facets() {
        return counting.get().facets();
    }

    public boolean totalComplete() {
        return counting.get().complete();
    }
}
