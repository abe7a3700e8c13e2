package org.nianbao.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.ReportId;
import org.nianbao.store.Damaged;
import org.springframework.stereotype.Repository;

/**
 * What figures over many publications read of them: their cells and nothing else, by the ids that the agencies and years
 * make. It takes as long as there are agencies asked for, and no longer for all the others there are.
 */
@Repository
public class FiguresInForce {

    private static final List<String> CELLS = List.of("edition", "cells");

    private final Heads heads;
    private final Excerpts excerpts;
    private final Publications publications;
    private final Editions editions;

    FiguresInForce(Heads heads, Excerpts excerpts, Publications publications, Editions editions) {
        this.heads = heads;
        this.excerpts = excerpts;
        this.publications = publications;
        this.editions = editions;
    }

    /** Those of some agencies for one year in its form, one after the other. */
    public void each(Collection<String> agencies, int year, Edition edition, Consumer<Figures> reader) {
        excerpts.each(heads.inForce(reports(agencies, year)), CELLS, (head, excerpt) -> {
            if (isIn(excerpt, edition)) {
                reader.accept(read(head, excerpt));
            }
        });
    }

    /** Those of one agency, earliest year first. */
    public List<Figures> ofAgency(String agency) {
        var found = new ArrayList<Figures>();
        excerpts.each(
                heads.inForce(heads.everyYear(List.of(agency))),
                CELLS,
                (head, excerpt) -> found.add(read(head, excerpt)));
        found.sort(Comparator.comparing(Figures::year));
        return found;
    }

    private static boolean isIn(Document excerpt, Edition edition) {
        return edition.key().equals(excerpt.getString("edition"));
    }

    private Figures read(Document head, Document excerpt) {
        return new Figures(
                head.getString("agency"),
                head.getInteger("year"),
                editions.byKey(excerpt.getString("edition")),
                Damaged.named("excerpts", excerpt, () -> PublicationDocuments.readCells(excerpt)));
    }

    /** Which of some agencies have a publication in force for one year, in whatever form. */
    public Set<String> agencies(Collection<String> agencies, int year) {
        return heads.inForce(reports(agencies, year)).stream()
                .map(head -> head.getString("agency"))
                .collect(Collectors.toSet());
    }

    /** Of which agencies {@link #each} gives figures. */
    public Set<String> inForm(Collection<String> agencies, int year, Edition edition) {
        var found = new HashSet<String>();
        excerpts.each(heads.inForce(reports(agencies, year)), List.of("edition"), (head, excerpt) -> {
            if (isIn(excerpt, edition)) {
                found.add(head.getString("agency"));
            }
        });
        return found;
    }

    /** The publications in force of some agencies that have one, by agency. */
    public Connection<Publication> publications(Collection<String> agencies, int year, Page page) {
        var behind = agencies.stream()
                .sorted()
                .filter(agency -> page.after() == null || agency.compareTo(page.after()) > 0)
                .limit(page.first() + 1L)
                .toList();
        var found = new ArrayList<>(heads.inForce(reports(behind, year)));
        found.sort(Comparator.comparing(head -> head.getString("agency")));
        return Connection.of(page, publications.whole(found), Publication::agencyCode, agencies::size);
    }

    private static Stream<ReportId> reports(Collection<String> agencies, int year) {
        return agencies.stream().map(agency -> new ReportId(agency, year));
    }
}
