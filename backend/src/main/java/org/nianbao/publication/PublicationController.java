package org.nianbao.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
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
    private final Agencies agencies;

    PublicationController(Publications publications, Agencies agencies) {
        this.publications = publications;
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
