package org.nianbao.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.stereotype.Component;

/**
 * Reads for figures over many publications which of them are in force, and their cells, and nothing else of them. Asked
 * of few agencies it takes as long as these need, however many others there are.
 */
@Component
public class FiguresInForce {

    private final YearsInForce inForce;
    private final Heads heads;
    private final Excerpts excerpts;
    private final KeptSums sums;
    private final Publications publications;
    private final Editions editions;

    FiguresInForce(
            YearsInForce inForce,
            Heads heads,
            Excerpts excerpts,
            KeptSums sums,
            Publications publications,
            Editions editions) {
        this.inForce = inForce;
        this.heads = heads;
        this.excerpts = excerpts;
        this.sums = sums;
        this.publications = publications;
        this.editions = editions;
    }

    /** What of some agencies is in force for a year, in whatever form, by agency. */
    public Map<String, InForce> numbers(Collection<String> agencies, int year) {
        return formed(inForce.of(agencies, year).values()).collect(Collectors.toMap(InForce::agency, number -> number));
    }

    /** What an earlier release put there does not say its form, but its excerpt does. */
    private Stream<InForce> formed(Collection<InForce> numbers) {
        var forms = new HashMap<PublicationId, String>();
        excerpts.eachEdition(
                numbers.stream()
                        .filter(number -> number.edition() == null)
                        .map(InForce::id)
                        .toList(),
                forms::put);
        return numbers.stream()
                .map(number -> number.edition() == null ? new InForce(number.id(), forms.get(number.id())) : number);
    }

    /**
     * What some numbers, all in one form, add up to.
     *
     * @param region what they are the figures of; it is asked again and again while publications come and go
     */
    public Sums sums(String region, Collection<InForce> numbers) {
        return sums.of(region, numbers.stream().map(InForce::id).toList());
    }

    /** What stands in the tables of a number; null where its content was erased since. */
    public @Nullable Figures figures(InForce number) {
        return read(Stream.of(number)).stream().findFirst().orElse(null);
    }

    /** What stands in the tables of some numbers, in force or not; nothing of one whose content was erased since. */
    public Map<PublicationId, Figures> figures(Collection<InForce> numbers) {
        var found = new HashMap<PublicationId, Figures>();
        var forms = new HashMap<PublicationId, Edition>();
        numbers.forEach(number -> forms.put(number.id(), editions.byKey(Objects.requireNonNull(number.edition()))));
        excerpts.eachCells(
                forms.keySet(),
                (id, cells) -> found.put(
                        id,
                        new Figures(
                                id.report().agency(),
                                id.report().year(),
                                Objects.requireNonNull(forms.get(id)),
                                cells)));
        return found;
    }

    /** Those of one agency, earliest year first. */
    public List<Figures> ofAgency(String agency) {
        return read(formed(heads.inForce(inForce.everyYear(List.of(agency))))).stream()
                .sorted(Comparator.comparing(Figures::year))
                .toList();
    }

    private List<Figures> read(Stream<InForce> numbers) {
        var forms = new HashMap<PublicationId, Edition>();
        numbers.filter(number -> number.edition() != null)
                .forEach(number -> forms.put(number.id(), editions.byKey(number.edition())));
        var found = new ArrayList<Figures>();
        excerpts.eachCells(
                forms.keySet(),
                (id, cells) -> found.add(new Figures(
                        id.report().agency(), id.report().year(), Objects.requireNonNull(forms.get(id)), cells)));
        return found;
    }

    /** Counts anew whatever sums are kept; a sentence for each that differed, and was forgotten. */
    public List<String> verify() {
        return sums.verify();
    }

    /** The years for which something is in force, latest first. */
    public List<Integer> years() {
        return inForce.years();
    }

    /** Of which agencies something is in force for a year, by code. */
    public List<String> agencies(int year) {
        return inForce.of(year).keySet().stream().sorted().toList();
    }

    /** The publications of some numbers, by agency. */
    public Connection<Publication> publications(Collection<InForce> numbers, Page page) {
        var shown = numbers.stream()
                .map(InForce::id)
                .filter(id -> page.after() == null || id.report().agency().compareTo(page.after()) > 0)
                .sorted(Comparator.comparing(id -> id.report().agency()))
                .limit(page.first() + 1L)
                .toList();
        return publications.page(
                page, shown, Function.identity(), id -> id.report().agency(), numbers::size);
    }
}
