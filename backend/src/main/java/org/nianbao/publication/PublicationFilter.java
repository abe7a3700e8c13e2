package org.nianbao.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyTree;
import org.nianbao.graphql.BadRequest;

/**
 * Which publications a list shows.
 *
 * @param kind what the agency is today
 */
public record PublicationFilter(
        @Nullable String agency,
        @Nullable String within,
        @Nullable Integer year,
        @Nullable List<Integer> years,
        @Nullable AgencyKind kind,
        @Nullable String search) {

    public static final PublicationFilter ALL = new PublicationFilter(null, null, null, null, null, null);

    /** The codes of those whose publications it leaves: of {@code within} and all below it, and of the kind; null for all. */
    public @Nullable Collection<String> subtree(AgencyTree tree) {
        if (kind == null) {
            return tree.codesWithin(within);
        }
        return (within == null ? tree.allRecorded() : tree.everWithin(within))
                .stream().filter(one -> one.kind() == kind).map(Agency::code).toList();
    }

    /** In which order a list stands. */
    public enum Order {
        NEWEST,
        OLDEST,
        AGENCY,
        LATEST;

        public Comparator<Position> comparator() {
            var year = Comparator.comparing(Position::year);
            var agency = Comparator.comparing(Position::agency);
            return switch (this) {
                case LATEST ->
                    Comparator.comparing(Position::publishedAt).reversed().thenComparing(agency.thenComparing(year));
                case NEWEST -> year.reversed().thenComparing(agency);
                case OLDEST -> year.thenComparing(agency);
                case AGENCY -> agency.thenComparing(year.reversed());
            };
        }
    }

    /** Where in a list a publication stands, whatever the order. */
    public record Position(int year, Instant publishedAt, String agency) {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{4}) (-?\\d{1,17}) (.+)");

        public static Position of(Publication publication) {
            return new Position(publication.year(), publication.publishedAt(), publication.agencyCode());
        }

        public static Position parse(String position) {
            var parts = WRITTEN.matcher(position);
            if (!parts.matches()) {
                throw new BadRequest("after 不是本列表给出的位置。");
            }
            return new Position(
                    Integer.parseInt(parts.group(1)),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
                    parts.group(3));
        }

        @Override
        public String toString() {
            return year + " " + publishedAt.toEpochMilli() + " " + agency;
        }
    }

    public boolean holdsYear(int asked) {
        return (year == null || year == asked) && (years == null || years.contains(asked));
    }

    /** @param subtree codes of {@code within} and all below it; null when not asked for */
    public boolean holdsAgency(String asked, @Nullable Collection<String> subtree) {
        return (agency == null || agency.equals(asked)) && (subtree == null || subtree.contains(asked));
    }
}
