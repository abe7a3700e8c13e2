package org.nianbao.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.check.Check;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Finding;
import org.nianbao.check.LastYear;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Suggestion;
import org.nianbao.check.prose.ProseReader;
import org.nianbao.check.table.WorkedOut;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;

/** The rules of one edition, each bound once to the places of its form. */
final class RuleSet {

    /** Sums ask for nothing beside the content. */
    private static final Circumstances NO_MATTER_WHOSE =
            new Circumstances(0, Circumstances.Body.AGENCY, new LastYear.Unknown(), LocalDate.EPOCH, List.of(), null);

    private final List<Rule> rules;
    private final List<Check> checks;
    private final WorkedOut workedOut;
    private final ProseReader reader;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Comparator<Finding> printedOrder;

    /** @throws IllegalStateException with a sentence when a rule does not fit the edition */
    RuleSet(Edition edition, List<Rule> rules, ProseReader reader) {
        this.reader = reader;
        this.rules = List.copyOf(rules);
        this.checks = bind(edition, rules);
        this.workedOut = new WorkedOut(checks);
        edition.cells().forEach(cell -> positions.put(cell.ref(), positions.size()));
        this.printedOrder = printedOrder();
    }

    private static List<Check> bind(Edition edition, List<Rule> rules) {
        var checks = new ArrayList<Check>();
        var codes = new HashSet<String>();
        for (var rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalStateException("格式版本 " + edition.key() + " 有两条编号为 " + rule.code() + " 的规则。");
            }
            try {
                checks.addAll(rule.template().checks(rule, edition));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "格式版本 " + edition.key() + " 的规则 " + rule.code() + " 有误：" + e.getMessage(), e);
            }
        }
        return List.copyOf(checks);
    }

    /** BLOCK first, then as a reader meets them; what concerns no section comes before section one. */
    private Comparator<Finding> printedOrder() {
        return Comparator.comparing(Finding::severity)
                .thenComparing(finding -> finding.section() == null ? 0 : finding.section())
                .thenComparing(finding ->
                        finding.cells().stream().mapToInt(positions::get).min().orElse(-1));
    }

    List<Rule> rules() {
        return rules;
    }

    List<Result> results(Content content, Circumstances circumstances) {
        var reading = Reading.of(content, circumstances, reader);
        return checks.stream().map(check -> check.on(reading)).toList();
    }

    /** What was found, once each: a sentence that stands twice is found once. */
    List<Finding> findings(Content content, Circumstances circumstances) {
        var keys = new HashSet<String>();
        return results(content, circumstances).stream()
                .flatMap(result -> result.findings().stream())
                .map(finding -> finding.raised(circumstances.raised().get(finding.rule())))
                .filter(finding -> keys.add(finding.key()))
                .sorted(printedOrder)
                .toList();
    }

    List<String> totals() {
        return inPrintedOrder(workedOut.totals());
    }

    List<String> carried() {
        return inPrintedOrder(workedOut.carried());
    }

    private List<String> inPrintedOrder(Stream<String> cells) {
        return cells.distinct().sorted(Comparator.comparing(positions::get)).toList();
    }

    Set<String> totalsOver(Collection<String> cells) {
        return workedOut.totalsOver(cells);
    }

    Map<String, Suggestion> following(Content content) {
        return workedOut.following(Reading.of(content, NO_MATTER_WHOSE, reader));
    }

    /** In printed order. */
    List<Suggestion> suggestions(Content content, Circumstances circumstances) {
        return workedOut.suggestions(Reading.of(content, circumstances, reader)).stream()
                .sorted(Comparator.comparing(suggestion -> positions.getOrDefault(suggestion.cell(), -1)))
                .toList();
    }
}
