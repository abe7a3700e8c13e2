package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.prose.Quantity;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.form.Edition;

/**
 * A share stated in prose (收到12件，其中自然人10件，占83.3%) is the part over the whole of the same sentence, or of the
 * sentence before where this one opens as its division (其中, 从申请方式看).
 */
@JsonTypeName("share")
record Share() implements Template {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2;
    private static final Pattern DIVIDES =
            Pattern.compile("^(?:其中|在[^，,。]{0,15}中|[从按][^，,。]{0,12}(?:看|分|划分|统计))[，,：:]?");

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            boolean assessed = false;
            Sentence divided = null;
            for (var sentence : reading.sentences()) {
                boolean divides = DIVIDES.matcher(sentence.text()).find();
                var before = divides && divided != null && Objects.equals(divided.section(), sentence.section())
                        ? divided.statements()
                        : List.<Statement>of();
                var statements = sentence.section() == null ? List.<Statement>of() : sentence.statements();
                for (int i = 1; i < statements.size(); i++) {
                    var share = statements.get(i).quantity();
                    var wholes = Clauses.isShare(statements.get(i))
                                    && share.unit().equals(Quantity.PERCENT)
                                    && !share.approximate()
                            ? wholes(statements, i - 1, before)
                            : List.<Statement>of();
                    if (!wholes.isEmpty()) {
                        assessed = true;
                        judge(rule, sentence, statements.get(i - 1), wholes, statements.get(i), findings);
                    }
                }
                divided = divides ? divided : sentence;
            }
            return Result.of(rule, assessed, findings);
        });
    }

    /** What a part may be a part of: the figure in its own sentence, else any in the one that is divided. */
    private static List<Statement> wholes(List<Statement> statements, int part, List<Statement> before) {
        var whole = whole(statements, part);
        return whole != null
                ? List.of(whole)
                : before.stream()
                        .filter(candidate ->
                                mayBeWhole(candidate, statements.get(part).quantity()))
                        .toList();
    }

    private static boolean mayBeWhole(Statement candidate, Quantity part) {
        var quantity = candidate.quantity();
        return quantity.unit().equals(part.unit())
                && quantity.number().compareTo(part.number()) >= 0
                && quantity.number().signum() > 0
                && !quantity.approximate()
                && !candidate.is("change");
    }

    /** What a part is a part of: the figure before the word 其中 that is not smaller and has the same unit. */
    private static @Nullable Statement whole(List<Statement> statements, int part) {
        var quantity = statements.get(part).quantity();
        boolean among = statements.get(part).is("among");
        for (int i = part - 1; i >= 0; i--) {
            var candidate = statements.get(i);
            if (among && candidate.quantity().unit().equals(quantity.unit())) {
                return mayBeWhole(candidate, quantity) ? candidate : null;
            }
            among |= candidate.is("among");
        }
        return null;
    }

    private static void judge(
            Rule rule,
            Sentence sentence,
            Statement part,
            List<Statement> wholes,
            Statement share,
            List<Finding> findings) {
        var whole = wholes.getFirst();
        var due = percent(part, whole);
        if (wholes.stream().noneMatch(one -> share.quantity().agreesWith(percent(part, one)))) {
            findings.add(rule.inSentence(
                    Place.named(sentence.section()) + "写“" + part.quoted(sentence.text()) + "，占"
                            + Reading.plain(share.quantity().number()) + "%”，"
                            + Reading.plain(part.quantity().number()) + "÷"
                            + Reading.plain(whole.quantity().number()) + "＝" + Reading.plain(due) + "%。请核对，改成一致。",
                    List.of(),
                    sentence,
                    part.quoted(sentence.text()),
                    share.quantity().number(),
                    whole.quantity().number()));
        }
    }

    private static BigDecimal percent(Statement part, Statement whole) {
        return part.quantity()
                .number()
                .multiply(HUNDRED)
                .divide(whole.quantity().number(), SHOWN, RoundingMode.HALF_UP);
    }
}
