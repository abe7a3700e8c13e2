package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.LastYear;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Result.Outcome;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.narrative.Stated.Agreement;
import org.nianbao.check.prose.Quantity;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.form.Edition;

/**
 * A growth stated in prose (36条，比2018年增长71.4%) is that from last year's figure, where this is known: from last
 * year's published table, or from the channels' own figures of the year before.
 *
 * @param subjects figures of the tables that prose may compare
 * @param counts   units of what channels publish
 */
@JsonTypeName("growth")
record Growth(List<Subject> subjects, List<String> counts) implements Template {

    record Subject(String topic, List<String> terms, Agreement figure) {

        Subject in(Edition edition) {
            return new Subject(topic, terms, figure.in(edition));
        }

        boolean fits(Statement statement) {
            return topic.equals(statement.topic()) && terms.contains(statement.term() == null ? "" : statement.term());
        }
    }

    private static final List<String> NOT_MEANT = List.of("part", "body", "elsewhen", "each", "respectively");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2;

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var bound = subjects.stream().map(subject -> subject.in(edition)).toList();
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            var outcomes = new HashSet<Outcome>();
            reading.sentences().stream()
                    .filter(sentence -> Integer.valueOf(1).equals(sentence.section()))
                    .forEach(sentence -> {
                        var statements = sentence.statements();
                        for (int i = 1; i < statements.size(); i++) {
                            outcomes.add(judge(
                                    rule,
                                    bound,
                                    reading,
                                    sentence,
                                    statements.get(i - 1),
                                    statements.get(i),
                                    findings));
                        }
                    });
            return Result.of(rule, outcomes.contains(Outcome.PASS), findings);
        });
    }

    private Outcome judge(
            Rule rule,
            List<Subject> bound,
            Reading reading,
            Sentence sentence,
            Statement subject,
            Statement change,
            List<Finding> findings) {
        var unit = change.quantity().unit();
        var before = isComparable(reading, subject, change) ? before(bound, reading, subject) : null;
        if (before == null || before.signum() <= 0) {
            return Outcome.NOT_ASSESSABLE;
        }
        var now = subject.quantity().number();
        var difference = now.subtract(before);
        boolean percent = unit.equals(Quantity.PERCENT);
        var due = percent ? difference.multiply(HUNDRED).divide(before, SHOWN + 2, RoundingMode.HALF_UP) : difference;
        if (change.quantity().agreesWith(Clauses.isFall(change) ? due.negate() : due)) {
            return Outcome.PASS;
        }
        findings.add(rule.inSentence(
                Place.section(Objects.requireNonNull(sentence.section())) + "写“"
                        + change.quoted(sentence.text()) + "”，本年为" + Reading.plain(now) + "，上年为" + Reading.plain(before)
                        + "，应为"
                        + (due.signum() < 0 ? "下降" : "增长")
                        + Reading.plain(due.abs().setScale(SHOWN, RoundingMode.HALF_UP))
                        + unit + "。请核对三个数字。",
                List.of(),
                sentence,
                change.quoted(sentence.text()),
                now,
                before));
        return Outcome.FAIL;
    }

    private static boolean isComparable(Reading reading, Statement subject, Statement change) {
        var unit = change.quantity().unit();
        return Clauses.isChange(change)
                && !Clauses.isAgainstAnotherYear(change, reading.circumstances().year() - 1)
                && (unit.equals(Quantity.PERCENT)
                        || unit.equals(subject.quantity().unit()))
                && !change.quantity().approximate()
                && !subject.quantity().approximate()
                && NOT_MEANT.stream().noneMatch(subject::is);
    }

    /** Last year's figure of what a statement counts; null where nobody knows. */
    private @Nullable BigDecimal before(List<Subject> bound, Reading reading, Statement statement) {
        var table = bound.stream()
                .filter(subject -> subject.fits(statement))
                .findFirst()
                .orElse(null);
        if (table != null && !(reading.circumstances().lastYear() instanceof LastYear.Known)) {
            return null;
        }
        if (table != null) {
            var last = table.figure().cells().stream().map(reading::lastNumber).toList();
            return last.stream().anyMatch(Objects::isNull)
                    ? null
                    : last.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        if (!counts.contains(statement.quantity().unit()) || !"disclosed".equals(statement.term())) {
            return null;
        }
        var sums = ChannelSums.adding(
                ChannelSums.counted(reading.content().channels()),
                statement.quantity().number().longValue());
        var previous = sums.size() == 1
                ? ChannelSums.previous(
                        sums.getFirst(), reading.circumstances().lastYear().published())
                : null;
        return previous == null ? null : BigDecimal.valueOf(previous);
    }
}
