package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.check.Cells;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Result.Outcome;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.form.Edition;

/**
 * A figure stated in prose is the one in the table. What a word such as 受理 counts differs from agency to agency, so
 * a figure may agree with any of several sums.
 *
 * @param topic   what the figure must be about
 * @param context words of which the sentence must have one, where the topic alone also occurs in other matters (an
 *                agency of justice decides 行政复议 of all kinds); empty for any sentence
 * @param units   in which it is counted
 * @param scale   how many of the prose's unit one of the table's is: 10000 for 元 against 万元
 * @param without marks of figures that are not meant
 * @param with    marks of which a figure must have one; empty for none
 * @param figures what is counted and where in the table it stands
 */
@JsonTypeName("stated")
record Stated(
        String topic,
        List<String> context,
        List<String> units,
        int scale,
        List<String> without,
        List<String> with,
        List<Counterpart> figures,
        String advice)
        implements Template {

    /** Prose of sections five and six looks back and ahead; there figures are of other years and other matters. */
    private static final Set<Integer> SECTIONS = Set.of(1, 2, 3, 4);

    /** @param terms what may be said to be counted; the empty word stands for nothing said */
    record Counterpart(List<String> terms, List<Agreement> agrees) {}

    /**
     * @param name  how the sum is called in messages
     * @param cells references; {@code requests.refused-*.total} is the sum of all rows that begin so
     */
    record Agreement(String name, List<String> cells) {

        BigDecimal over(Reading reading) {
            return cells.stream()
                    .map(reading::number)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Agreement in(Edition edition) {
            return new Agreement(
                    name,
                    cells.stream()
                            .flatMap(pattern -> Cells.matching(edition, pattern).stream())
                            .toList());
        }
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var bound = figures.stream()
                .map(figure -> new Counterpart(
                        figure.terms(),
                        figure.agrees().stream()
                                .map(agreement -> agreement.in(edition))
                                .toList()))
                .toList();
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            var outcomes = new HashSet<Outcome>();
            for (var sentence : reading.sentences()) {
                for (var statement : sentence.statements()) {
                    meant(bound, statement)
                            .filter(figure -> isMeant(figure, statement, sentence, reading))
                            .findFirst()
                            .ifPresent(figure ->
                                    outcomes.add(judge(rule, edition, figure, statement, sentence, reading, findings)));
                }
            }
            return Result.of(rule, outcomes.contains(Outcome.PASS), findings);
        });
    }

    /** The figures; of what is counted together, their sum. */
    private static Stream<Counterpart> meant(List<Counterpart> figures, Statement statement) {
        var term = statement.term();
        if (term == null || !term.contains(Statement.TOGETHER)) {
            return figures.stream();
        }
        var parts = Stream.of(term.split(Pattern.quote(Statement.TOGETHER)))
                .map(key -> figures.stream()
                        .filter(figure -> figure.terms().contains(key))
                        .map(figure -> figure.agrees().getFirst())
                        .findFirst()
                        .orElse(null))
                .toList();
        return parts.stream().anyMatch(Objects::isNull)
                ? Stream.of()
                : Stream.of(new Counterpart(
                        List.of(term),
                        List.of(new Agreement(
                                parts.stream()
                                                .filter(Objects::nonNull)
                                                .map(Agreement::name)
                                                .collect(Collectors.joining("与"))
                                        + "之和",
                                parts.stream()
                                        .filter(Objects::nonNull)
                                        .flatMap(part -> part.cells().stream())
                                        .distinct()
                                        .toList()))));
    }

    private boolean isMeant(Counterpart figure, Statement statement, Sentence sentence, Reading reading) {
        var term = statement.term() == null ? "" : statement.term();
        var year = statement.year();
        return topic.equals(statement.topic())
                && figure.terms().contains(term)
                && (!term.isEmpty() || !statement.is("among"))
                && units.contains(statement.quantity().unit())
                && !statement.quantity().approximate()
                && sentence.section() != null
                && SECTIONS.contains(sentence.section())
                && (year == null || year == reading.circumstances().year())
                && without.stream().noneMatch(statement::is)
                && (with.isEmpty() || with.stream().anyMatch(statement::is))
                && (context.isEmpty() || context.stream().anyMatch(sentence.text()::contains));
    }

    private Outcome judge(
            Rule rule,
            Edition edition,
            Counterpart figure,
            Statement statement,
            Sentence sentence,
            Reading reading,
            List<Finding> findings) {
        var known = figure.agrees().stream()
                .filter(agreement -> reading.numbers(agreement.cells()))
                .toList();
        if (known.stream().anyMatch(agreement -> statement.quantity().agreesWith(scaled(agreement, reading)))) {
            return Outcome.PASS;
        }
        if (known.size() < figure.agrees().size()) {
            return Outcome.NOT_ASSESSABLE;
        }
        var first = known.getFirst();
        var stated = statement.quantity().number().divide(BigDecimal.valueOf(scale));
        var due = first.over(reading);
        var others = known.stream()
                .skip(1)
                .filter(other -> other.over(reading).compareTo(due) != 0)
                .map(other -> other.name() + "（" + Reading.plain(other.over(reading)) + "）")
                .collect(Collectors.joining("、"));
        var message = Place.section(Objects.requireNonNull(sentence.section())) + "写“"
                + statement.quoted(sentence.text()) + "”，"
                + Cells.place(edition, first.cells().getFirst())
                + first.name() + "为" + Reading.plain(due) + unit() + "，相差"
                + Reading.plain(stated.subtract(due).abs())
                + unit() + (others.isEmpty() ? "" : "；也不等于" + others) + "。" + advice;
        findings.add(rule.inSentence(message, first.cells(), sentence, statement.quoted(sentence.text()), due));
        return Outcome.FAIL;
    }

    private BigDecimal scaled(Agreement agreement, Reading reading) {
        return agreement.over(reading).multiply(BigDecimal.valueOf(scale));
    }

    private String unit() {
        return scale == 1 ? units.getFirst() : "万" + units.getFirst();
    }
}
