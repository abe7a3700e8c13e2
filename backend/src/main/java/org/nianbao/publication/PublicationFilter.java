package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.BadRequest;

/** Which publications a list shows, as a query; part of the store. */
public record PublicationFilter(
        @Nullable String agency,
        @Nullable String within,
        @Nullable Integer year,
        @Nullable List<Integer> years,
        @Nullable String search) {

    static final PublicationFilter ALL = new PublicationFilter(null, null, null, null, null);

    private static final Pattern POSITION = Pattern.compile("(\\d{4}) (-?\\d{1,17}) (.+)");

    /** In which order a list stands, and what lies behind a position in it. Each is a range of an index of its own. */
    public enum Order {
        NEWEST,
        OLDEST,
        AGENCY,
        LATEST;

        Bson sort() {
            return switch (this) {
                case LATEST -> Sorts.orderBy(Sorts.descending("publishedAt"), Sorts.ascending("agency", "year"));
                case NEWEST -> Sorts.orderBy(Sorts.descending("year"), Sorts.ascending("agency"));
                case OLDEST -> Sorts.ascending("year", "agency");
                case AGENCY -> Sorts.orderBy(Sorts.ascending("agency"), Sorts.descending("year"));
            };
        }

        /** What is not withdrawn in each of the orders. */
        static Stream<IndexModel> indexes() {
            return Stream.of(values())
                    .map(order -> new IndexModel(Indexes.compoundIndex(Indexes.ascending("withdrawn"), order.sort())));
        }

        /** Up to that many, from the beginning or from behind a position. */
        List<Document> page(
                MongoCollection<Document> heads, Bson fields, Bson filter, @Nullable String after, int most) {
            var found = new ArrayList<Document>();
            for (var range : after == null ? List.of(new Document()) : behind(after)) {
                if (found.size() < most) {
                    heads.find(and(filter, range))
                            .projection(fields)
                            .sort(sort())
                            .limit(most - found.size())
                            .into(found);
                }
            }
            return found;
        }

        /** Asked for one after the other, as alternatives of one query would be read from the beginning of the index. */
        private List<? extends Bson> behind(String position) {
            var parts = POSITION.matcher(position);
            if (!parts.matches()) {
                throw new BadRequest("after 不是本列表给出的位置。");
            }
            int year = Integer.parseInt(parts.group(1));
            var published = new Date(Long.parseLong(parts.group(2)));
            var agency = parts.group(3);
            return switch (this) {
                case LATEST ->
                    List.of(
                            and(eq("publishedAt", published), eq("agency", agency), gt("year", year)),
                            and(eq("publishedAt", published), gt("agency", agency)),
                            lt("publishedAt", published));
                case NEWEST -> List.of(and(eq("year", year), gt("agency", agency)), lt("year", year));
                case OLDEST -> List.of(and(eq("year", year), gt("agency", agency)), gt("year", year));
                case AGENCY -> List.of(and(eq("agency", agency), lt("year", year)), gt("agency", agency));
            };
        }
    }

    static String position(Publication publication) {
        return publication.year() + " " + publication.publishedAt().toEpochMilli() + " " + publication.agencyCode();
    }

    /** Which must occur; only what a search looks through can be asked for them. */
    SearchWords words() {
        return SearchWords.of(search);
    }

    /** @param subtree codes of {@code within} and all below it; null when not asked for */
    Bson query(@Nullable Collection<String> subtree) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq("withdrawn", false));
        if (agency != null) {
            conditions.add(eq("agency", agency));
        }
        if (subtree != null) {
            conditions.add(in("agency", subtree));
        }
        if (year != null) {
            conditions.add(eq("year", year));
        }
        if (years != null) {
            conditions.add(in("year", years));
        }
        if (!words().isEmpty()) {
            conditions.add(SearchDocuments.containing(words()));
        }
        return and(conditions);
    }
}
