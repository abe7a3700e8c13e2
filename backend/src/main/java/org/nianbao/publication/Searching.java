package org.nianbao.publication;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.stereotype.Service;

/** Listing publications and finding them by what they say, with where they say it. Withdrawn ones are never found. */
@Service
public class Searching {

    /** 搜索结果: a publication and the passages for which it was found. */
    public record Hit(Publication publication, List<Passage> passages) {}

    private final FoundPublications found;
    private final Publications publications;
    private final Agencies agencies;

    Searching(FoundPublications found, Publications publications, Agencies agencies) {
        this.found = found;
        this.publications = publications;
        this.agencies = agencies;
    }

    public Connection<Publication> list(@Nullable PublicationFilter filter, PublicationFilter.Order order, Page page) {
        var among = filter == null ? PublicationFilter.ALL : filter;
        var query = among.query(agencies.tree().codesWithin(among.within()));
        return among.words().isEmpty() ? publications.page(query, order, page) : found.page(query, order, page);
    }

    public Connection<Hit> search(String words, @Nullable PublicationFilter filter, Page page) {
        var asked = SearchWords.of(words);
        if (asked.isEmpty()) {
            throw new BadRequest("请写明要搜索的词。");
        }
        var among = filter == null ? PublicationFilter.ALL : filter;
        return found.page(asked, among.query(agencies.tree().codesWithin(among.within())), page)
                .map(one -> hit(asked, one));
    }

    private Hit hit(SearchWords words, Publication publication) {
        var content = Objects.requireNonNull(publication.content());
        return new Hit(
                publication,
                Passages.of(
                        words,
                        content,
                        agencies.tree().known(publication.agencyCode()).name()));
    }
}
