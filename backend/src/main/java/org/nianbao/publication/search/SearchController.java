package org.nianbao.publication.search;

import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationFilter;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SearchController {

    private final Searching searching;

    SearchController(Searching searching) {
        this.searching = searching;
    }

    @QueryMapping
    Connection<Publication> publications(
            @Argument @Nullable PublicationFilter filter,
            @Argument PublicationFilter.Order orderBy,
            @Argument int first,
            @Argument @Nullable String after) {
        return searching.list(filter, orderBy, Page.of(first, after));
    }

    @QueryMapping
    Facets publicationFacets(@Argument @Nullable PublicationFilter filter) {
        return searching.facets(filter);
    }

    @QueryMapping
    Hits search(
            @Argument String words,
            @Argument @Nullable PublicationFilter filter,
            @Argument int first,
            @Argument @Nullable String after) {
        return searching.search(words, filter, Page.of(first, after));
    }
}
