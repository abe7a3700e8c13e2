package org.nianbao.compilation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Seasons;
import org.nianbao.content.Cell;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.InForce;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.ReportId;
import org.nianbao.statistics.Region;
import org.springframework.stereotype.Component;

/** Who contributes to a government's report, and what they have published; read by number, in force or not. */
@Component
class Contributors {

    private final Agencies agencies;
    private final Seasons seasons;
    private final FiguresInForce figures;
    private final Editions editions;

    Contributors(Agencies agencies, Seasons seasons, FiguresInForce figures, Editions editions) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.figures = figures;
        this.editions = editions;
    }

    /** By the tree on the year's last day, none of them with anything in the sum yet; none of what is no government. */
    List<Contributor> of(ReportId id) {
        var government = agencies.tree().find(id.agency());
        return government == null || government.kind() != AgencyKind.GOVERNMENT
                ? List.of()
                : Region.partsOf(seasons.season(id.year()), government).stream()
                        .map(Contributors::contributor)
                        .toList();
    }

    private static Contributor contributor(Agency agency) {
        return new Contributor(agency.code(), agency.name(), agency.isGovernment(), null, null);
    }

    /** The numbers in force of some contributors, as far as they are in the year's form and so can be added up. */
    Map<String, Integer> numbers(Collection<Contributor> contributors, int year) {
        var edition = editions.forYear(year).key();
        return figures.numbers(contributors.stream().map(Contributor::agency).toList(), year).entrySet().stream()
                .filter(number -> edition.equals(number.getValue().edition()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, number -> number.getValue().id().number()));
    }

    /** What some contributors' numbers say in their tables, by agency; nothing of one whose content was erased. */
    Map<String, Map<String, Cell>> cells(Collection<Contributor> contributors, int year, Edition edition) {
        return figures
                .figures(contributors.stream()
                        .filter(contributor -> contributor.number() != null)
                        .map(contributor -> new InForce(publication(contributor, year), edition.key()))
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Figures::agency, Figures::cells));
    }

    /** Of its publication that is in the sum. */
    static PublicationId publication(Contributor contributor, int year) {
        return new PublicationId(
                new ReportId(contributor.agency(), year), contributor.number() == null ? 0 : contributor.number());
    }

    /** Added up anew; whoever's number was erased meanwhile is missing, and said so. */
    Compilation summed(ReportId id, List<Contributor> contributors, List<Compilation.Adjustment> adjustments) {
        var cells = cells(contributors, id.year(), editions.forYear(id.year()));
        var own = new HashMap<String, BigDecimal>();
        var lower = new HashMap<String, BigDecimal>();
        var summed = new ArrayList<Contributor>();
        for (var contributor : contributors) {
            var stated = cells.get(contributor.agency());
            if (stated != null) {
                Compilation.add(contributor.government() ? lower : own, stated.values());
            }
            summed.add(stated == null && contributor.number() != null ? contributor.with(null) : contributor);
        }
        return new Compilation(summed, own, lower, adjustments);
    }
}
