package org.nianbao.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PublicationController {

    private final Publications publications;
    private final Changes changes;
    private final Agencies agencies;

    PublicationController(Publications publications, Changes changes, Agencies agencies) {
        this.publications = publications;
        this.changes = changes;
        this.agencies = agencies;
    }

    @QueryMapping
    @Nullable
    Publication publication(@Argument String agency, @Argument int year, @Argument @Nullable Integer number) {
        return publications.find(new ReportId(agency, year), number);
    }

    @QueryMapping
    List<Integer> publishedYears() {
        return publications.years();
    }

    @QueryMapping
    Connection<Change> changes(@Argument int first, @Argument @Nullable String after, @Argument @Nullable Instant since) {
        if (after != null && since != null) {
            throw new BadRequest("after 与 since 只能给一个：第一次用 since，之后用 after 接着取。");
        }
        var asked = Page.of(first, after);
        long behind = asked.after() != null
                ? changes.number(asked.after())
                : since == null ? 0 : changes.before(since);
        var page = new Page(first, Changes.position(behind));
        return Connection.of(
                        page,
                        changes.after(behind, first + 1),
                        change -> Changes.position(change.number()),
                        changes::count)
                .endingAt(Page.cursor(Changes.position(behind)));
    }

    @BatchMapping
    Map<Change, Publication> publication(List<Change> asked) {
        var found = publications.standing(
                asked.stream().map(Change::publication).collect(Collectors.toSet()));
        return asked.stream()
                .collect(Collectors.toMap(Function.identity(), change -> found.get(change.publication())));
    }

    @SchemaMapping
    Agency agency(Publication publication) {
        return agencies.tree().known(publication.agencyCode());
    }

    @SchemaMapping
    @Nullable
    Publication publication(Report report) {
        return publications.find(report.id(), null);
    }

    @BatchMapping
    List<List<PublicationNumber>> numbers(List<Publication> asked) {
        return publications.numbers(asked);
    }

    @BatchMapping(typeName = "Agency", field = "numbers")
    Map<Agency, List<PublicationNumber>> numbersOf(List<Agency> asked) {
        var byAgency = publications.numbersOf(asked.stream().map(Agency::code).toList()).stream()
                .collect(Collectors.groupingBy(number -> number.id().report().agency()));
        return asked.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), agency -> byAgency.getOrDefault(agency.code(), List.of())));
    }

    @BatchMapping(typeName = "Agency", field = "publications")
    Map<Agency, List<Publication>> publicationsOf(List<Agency> asked) {
        var byAgency = publications.ofAgencies(asked.stream().map(Agency::code).toList()).stream()
                .sorted(Comparator.comparing(Publication::year).reversed())
                .collect(Collectors.groupingBy(Publication::agencyCode));
        return asked.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), agency -> byAgency.getOrDefault(agency.code(), List.of())));
    }
}
