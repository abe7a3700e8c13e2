package org.nianbao.compilation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.check.Suggestion;
import org.nianbao.compilation.CompiledShown.CellContribution;
import org.nianbao.compilation.CompiledShown.CompiledCell;
import org.nianbao.content.Cell;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Content;
import org.nianbao.content.difference.CellChange;
import org.nianbao.form.CellForm;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.reading.Browsing;
import org.springframework.stereotype.Service;

/** Retracing a sum to what it is made of, and what has become of that since. */
@Service
class Retracing {

    private final Contributors contributors;
    private final Publications publications;
    private final Browsing browsing;

    Retracing(Contributors contributors, Publications publications, Browsing browsing) {
        this.contributors = contributors;
        this.publications = publications;
        this.browsing = browsing;
    }

    /** What became of a contributor since it was summed. */
    enum ContributorChange {
        CORRECTED,
        FIRST,
        WITHDRAWN,
        JOINED,
        LEFT
    }

    /**
     * @param before the number in the sum
     * @param now    the number in force
     * @param kept   whether somebody said why the sum stays as it is
     */
    record ChangedContributor(
            String code,
            String name,
            ContributorChange change,
            @Nullable Integer before,
            @Nullable Integer now,
            List<CellChange> cells,
            boolean kept,
            @Nullable String reason) {}

    /** 上年结转: one figure that last year's report carried on, and this year's opens with. */
    record OpeningDifference(String cell, BigDecimal before, BigDecimal now, List<OpeningLine> lines) {}

    /**
     * @param code   of a contributor; null for the adjustments
     * @param before what it carried on; null where it was none of last year's, or stated nothing
     * @param now    what it opens with; null where it is none of this year's
     */
    record OpeningLine(
            @Nullable String code,
            String name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now) {}

    record SubordinateProblem(String code, String name, PublicationId publication, String text) {}

    /** What all of a group say much alike: as the first says it. */
    record ProblemGroup(String text, List<SubordinateProblem> problems) {}

    /** @param lines what would restore the sums of the form; @param broken what then still does not agree, a sentence each */
    record Balanced(List<AdjustmentLine> lines, List<String> broken) {}

    record AdjustmentBalance(String adjustment, Balanced balance) {}

    record FaultyContributor(String code, String name, List<String> messages) {}

    List<CellContribution> contributions(CompiledCell cell) {
        var of = cell.of();
        var cells = contributors.cells(
                of.compilation().contributors(), of.id().year(), of.content().edition());
        var hidden = of.toStaff() ? Set.<PublicationId>of() : withdrawn(of);
        return of.contributors().stream()
                .map(contributor -> {
                    var withdrawn = contributor.number() != null
                            && hidden.contains(new PublicationId(
                                    new ReportId(contributor.code(), of.id().year()), contributor.number()));
                    return new CellContribution(
                            contributor,
                            withdrawn
                                    ? null
                                    : cells.getOrDefault(contributor.code(), Map.of())
                                            .get(cell.cell().ref()),
                            withdrawn);
                })
                .toList();
    }

    private Set<PublicationId> withdrawn(CompiledShown of) {
        return publications.withdrawn(of.compilation().contributors().stream()
                .filter(one -> one.number() != null)
                .map(one -> Contributors.publication(one, of.id().year()))
                .toList());
    }

    /** Contributors whose part of the sum is not what is in force now, in the order of the tree. */
    List<ChangedContributor> changed(Report report) {
        var compilation = Objects.requireNonNull(report.content().compilation());
        int year = report.year();
        var now = contributors.of(report.id());
        var there = new LinkedHashMap<String, Contributor>();
        Stream.concat(now.stream(), compilation.contributors().stream())
                .forEach(one -> there.putIfAbsent(one.agency(), one));
        var inForce = contributors.numbers(now, year);
        var moved = there.values().stream()
                .filter(one -> {
                    var was = compilation.contributor(one.agency());
                    return was == null
                            || now.stream().noneMatch(other -> other.agency().equals(one.agency()))
                            || !Objects.equals(was.number(), inForce.get(one.agency()));
                })
                .toList();
        var before = contributors.cells(
                moved.stream()
                        .flatMap(one -> Stream.ofNullable(compilation.contributor(one.agency())))
                        .toList(),
                year,
                report.edition());
        var after = contributors.cells(
                moved.stream().map(one -> one.with(inForce.get(one.agency()))).toList(), year, report.edition());
        var listed = now.stream().map(Contributor::agency).collect(Collectors.toSet());
        return moved.stream()
                .map(one -> changed(
                        one,
                        compilation.contributor(one.agency()),
                        listed.contains(one.agency()),
                        inForce.get(one.agency()),
                        differing(
                                report.edition(),
                                before.getOrDefault(one.agency(), Map.of()),
                                after.getOrDefault(one.agency(), Map.of()))))
                .toList();
    }

    private static ChangedContributor changed(
            Contributor one,
            @Nullable Contributor was,
            boolean listed,
            @Nullable Integer number,
            List<CellChange> cells) {
        var before = was == null ? null : was.number();
        var settlement = was == null ? null : was.settlement();
        boolean kept = settlement != null && settlement.kept() && Objects.equals(settlement.against(), number);
        return new ChangedContributor(
                one.agency(),
                one.name(),
                was == null
                        ? ContributorChange.JOINED
                        : !listed
                                ? ContributorChange.LEFT
                                : before == null
                                        ? ContributorChange.FIRST
                                        : number == null ? ContributorChange.WITHDRAWN : ContributorChange.CORRECTED,
                before,
                number,
                cells,
                kept,
                kept ? settlement.reason() : null);
    }

    private static List<CellChange> differing(Edition edition, Map<String, Cell> before, Map<String, Cell> after) {
        var changes = new ArrayList<CellChange>();
        for (var form : edition.cells()) {
            var then = before.getOrDefault(form.ref(), Cell.blank(form.ref()));
            var now = after.getOrDefault(form.ref(), Cell.blank(form.ref()));
            if (!then.equals(now)) {
                changes.add(new CellChange(form.ref(), then, now));
            }
        }
        return changes;
    }

    /**
     * Where the sum opens with another figure than last year's report carried on: whose figures make the difference, be it
     * that a contributor came or went, or that one opens with another figure than it carried on.
     */
    List<OpeningDifference> opening(Report report) {
        var compilation = Objects.requireNonNull(report.content().compilation());
        var lastYear = report.id().yearBefore();
        var last = publications.find(lastYear, null);
        var published = last == null ? null : last.content();
        if (published == null) {
            return List.of();
        }
        var before = lastContributors(lastYear, published);
        var then = contributors.cells(before, lastYear.year(), published.edition());
        var now = contributors.cells(compilation.contributors(), report.year(), report.edition());
        var names = new LinkedHashMap<String, String>();
        Stream.concat(compilation.contributors().stream(), before.stream())
                .forEach(one -> names.putIfAbsent(one.agency(), one.name()));
        var differences = new ArrayList<OpeningDifference>();
        for (var form : report.edition().cells()) {
            var source = opensWithAnother(report.edition(), form);
            var carried = source == null ? null : published.cell(source);
            var cell = report.content().cell(form.ref());
            if (carried == null
                    || carried.number() == null
                    || cell == null
                    || cell.number() == null
                    || carried.number().compareTo(cell.number()) == 0) {
                continue;
            }
            var lines = new ArrayList<OpeningLine>();
            names.forEach((code, name) ->
                    line(lines, code, name, number(then.get(code), source), number(now.get(code), form.ref())));
            line(lines, null, "调整", adjusted(published.compilation(), source), adjusted(compilation, form.ref()));
            differences.add(new OpeningDifference(form.ref(), carried.number(), cell.number(), lines));
        }
        return differences;
    }

    /** Those in last year's sum, or, where that was not compiled here, those of last year's tree with what is in force. */
    private List<Contributor> lastContributors(ReportId lastYear, Content published) {
        if (published.compilation() != null) {
            return published.compilation().contributors();
        }
        var then = contributors.of(lastYear);
        var numbers = contributors.numbers(then, lastYear.year());
        return then.stream().map(one -> one.with(numbers.get(one.agency()))).toList();
    }

    private static void line(
            List<OpeningLine> lines,
            @Nullable String code,
            String name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now) {
        boolean same = before == null ? now == null : now != null && before.compareTo(now) == 0;
        if (!same) {
            lines.add(new OpeningLine(code, name, before, now));
        }
    }

    private static @Nullable BigDecimal number(@Nullable Map<String, Cell> cells, String ref) {
        var cell = cells == null ? null : cells.get(ref);
        return cell == null ? null : cell.number();
    }

    private static @Nullable BigDecimal adjusted(@Nullable Compilation compilation, String ref) {
        return compilation == null
                ? null
                : compilation.adjustments().stream()
                        .map(one -> one.delta(ref))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null);
    }

    /** A stock that goes on under its own name, as 现行有效, moves within the year; only 上年结转 must be what was carried on. */
    private static @Nullable String opensWithAnother(Edition edition, CellForm form) {
        var source = edition.opensWith(form);
        return source == null || source.equals(form.ref()) ? null : source;
    }

    /** What the contributors state as problems in the numbers that are in the sum, like ones together. */
    List<ProblemGroup> problems(Report report) {
        var compilation = Objects.requireNonNull(report.content().compilation());
        var numbers = new LinkedHashMap<PublicationId, Contributor>();
        compilation.contributors().stream()
                .filter(one -> one.number() != null)
                .forEach(one -> numbers.put(Contributors.publication(one, report.year()), one));
        var stated = publications.problems(numbers.keySet());
        var all = numbers.entrySet().stream()
                .flatMap(number -> stated.getOrDefault(number.getKey(), List.of()).stream()
                        .map(text -> new SubordinateProblem(
                                number.getValue().agency(), number.getValue().name(), number.getKey(), text)))
                .toList();
        return LikeWords.groups(all, SubordinateProblem::text).stream()
                .map(group -> new ProblemGroup(group.getFirst().text(), group))
                .toList();
    }

    /**
     * What else has to move when some cells do, so that the sums of the form hold.
     *
     * @param adjustment the one whose place the lines would take; null for one more
     */
    Balanced balance(Report report, List<AdjustmentLine> lines, @Nullable String adjustment) {
        var compilation = Objects.requireNonNull(report.content().compilation());
        var invalid = Compiling.invalid(report.edition(), lines);
        if (!invalid.isEmpty()) {
            throw new BadRequest(invalid.getFirst().message());
        }
        return balance(report, adjustment == null ? compilation : compilation.without(adjustment), lines);
    }

    /** Of each adjustment that upsets the sums of the form: what it wants besides. */
    List<AdjustmentBalance> unbalanced(Report report) {
        var compilation = Objects.requireNonNull(report.content().compilation());
        return compilation.adjustments().stream()
                .map(one ->
                        new AdjustmentBalance(one.id(), balance(report, compilation.without(one.id()), one.lines())))
                .filter(one -> !one.balance().lines().isEmpty()
                        || !one.balance().broken().isEmpty())
                .toList();
    }

    /**
     * Totals are the form's to work out; where a case belongs besides (granted, carried on) only a person knows, and is told.
     * What does not hold without these lines, as another adjustment upsets it, is not theirs: it counts as restored.
     */
    private Balanced balance(Report report, Compilation sums, List<AdjustmentLine> lines) {
        var upset = restoring(report, sums, List.of());
        var held = upset.isEmpty() ? sums : sums.adjusted(tried(sums, upset));
        var more = restoring(report, held, lines);
        var moved = held.adjusted(
                tried(held, Stream.concat(lines.stream(), more.stream()).toList()));
        var knew = broken(report, held);
        return new Balanced(
                more,
                broken(report, moved).stream()
                        .filter(message -> !knew.contains(message))
                        .toList());
    }

    /** What else would have to move for the form's totals to hold, were some lines one more adjustment. */
    private List<AdjustmentLine> restoring(Report report, Compilation sums, List<AdjustmentLine> lines) {
        var content = report.content();
        var told = lines.isEmpty() ? Set.<Suggestion>of() : Set.copyOf(totals(report, sums));
        var named = lines.stream().map(AdjustmentLine::cell).collect(Collectors.toSet());
        var more = new LinkedHashMap<String, AdjustmentLine>();
        var moved = lines.isEmpty() ? sums : sums.adjusted(tried(sums, lines));
        // What follows from a total follows in the next round: 行总计 → （七） → ….
        for (int round = 0; round < 4; round++) {
            var state = content.withCompilation(moved);
            var found = totals(report, moved).stream()
                    .filter(one -> !named.contains(one.cell()) && !more.containsKey(one.cell()))
                    .filter(one -> !told.contains(one))
                    .toList();
            if (found.isEmpty()) {
                break;
            }
            found.forEach(one -> {
                var stands = Objects.requireNonNull(state.cell(one.cell())).number();
                more.put(
                        one.cell(),
                        new AdjustmentLine(
                                one.cell(),
                                stands == null ? one.number() : one.number().subtract(stands)));
            });
            moved = sums.adjusted(tried(
                    sums, Stream.concat(lines.stream(), more.values().stream()).toList()));
        }
        return List.copyOf(more.values());
    }

    private List<Suggestion> totals(Report report, Compilation sums) {
        return browsing.suggestionsAlone(report.id(), report.content().withCompilation(sums));
    }

    private List<String> broken(Report report, Compilation sums) {
        return messages(browsing.findingsAlone(report.id(), report.content().withCompilation(sums)));
    }

    private static Adjustment tried(Compilation sums, List<AdjustmentLine> lines) {
        return new Adjustment(
                sums.nextId(), AdjustmentKind.ROUNDING, lines, false, null, "", null, "", "", Instant.EPOCH, null);
    }

    /** What the form's sums say that must be put right. */
    private static List<String> messages(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK
                        && !finding.remaining()
                        && !finding.cells().isEmpty())
                .map(Finding::message)
                .distinct()
                .toList();
    }

    /** Contributors whose own figures do not agree among themselves: their sum cannot either. */
    List<FaultyContributor> faulty(Report report) {
        var compilation = Objects.requireNonNull(report.content().compilation());
        var cells = contributors.cells(compilation.contributors(), report.year(), report.edition());
        return compilation.contributors().stream()
                .filter(one -> cells.containsKey(one.agency()))
                .map(one ->
                        new FaultyContributor(one.agency(), one.name(), faults(one, report, cells.get(one.agency()))))
                .filter(one -> !one.messages().isEmpty())
                .toList();
    }

    private List<String> faults(Contributor contributor, Report report, Map<String, Cell> cells) {
        var content =
                Content.of(report.edition(), "", List.of(), null, Map.of(), cells, List.of(), List.of(), List.of());
        return messages(browsing.findingsAlone(new ReportId(contributor.agency(), report.year()), content));
    }
}
