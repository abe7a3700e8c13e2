package org.nianbao.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.util.UriUtils;

@Controller
class PublicationController {

    private final Publications publications;
    private final RecordChanges changes;
    private final Agencies agencies;
    private final Editions editions;
    private final String site;

    PublicationController(
            Publications publications,
            RecordChanges changes,
            Agencies agencies,
            Editions editions,
            @Value("${nianbao.url}") String site) {
        this.publications = publications;
        this.changes = changes;
        this.agencies = agencies;
        this.editions = editions;
        this.site = site;
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
    Connection<RecordChange> changes(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable Instant since) {
        var asked = Page.of(first, after);
        long behind = asked.after() != null ? changes.number(asked.after()) : since == null ? 0 : changes.before(since);
        var page = new Page(first, RecordChanges.position(behind));
        return Connection.of(
                        page,
                        changes.after(behind, first + 1),
                        change -> RecordChanges.position(change.number()),
                        changes::count)
                .endingAt(Page.cursor(RecordChanges.position(behind)));
    }

    @BatchMapping
    Map<RecordChange, Publication> publication(List<RecordChange> asked) {
        var found = publications.standing(
                asked.stream().map(RecordChange::publication).collect(Collectors.toSet()));
        return asked.stream().collect(Collectors.toMap(Function.identity(), change -> found.get(change.publication())));
    }

    @SchemaMapping
    Agency agency(Publication publication) {
        return agencies.tree().known(publication.agencyCode());
    }

    @SchemaMapping
    @Nullable
    Corrected corrected(Publication publication) {
        return publications.corrected(publication);
    }

    @SchemaMapping
    @Nullable
    Publication publication(Report report) {
        return publications.find(report.id(), null);
    }

    @SchemaMapping
    Edition edition(Publication publication) {
        return publication.content() == null
                ? editions.forYear(publication.year())
                : publication.content().edition();
    }

    /** Not by the host that was asked, since an answer is kept for everybody. */
    @SchemaMapping
    String url(Publication publication) {
        return site + "/publications/" + UriUtils.encodePathSegment(publication.agencyCode(), StandardCharsets.UTF_8)
                + "/" + publication.year() + "/" + publication.number();
    }

    @SchemaMapping
    LocalDate due(Publication publication) {
        return agencies.tree().known(publication.agencyCode()).due(publication.year());
    }

    @SchemaMapping
    @Nullable
    String checksum(Publication publication) {
        return Checksum.of(publication);
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
