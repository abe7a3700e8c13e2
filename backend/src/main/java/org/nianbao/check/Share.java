package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.Quantity;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.form.Edition;

/** A share stated in prose (收到12件，其中自然人10件，占83.3%) is the part over the whole of the same sentence. */
@JsonTypeName("share")
record Share() implements Template {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2;

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            boolean assessed = false;
            for (var sentence : reading.sentences()) {
                var statements = sentence.section() == null ? List.<Statement>of() : sentence.statements();
                for (int i = 1; i < statements.size(); i++) {
                    var whole = Clauses.isShare(statements.get(i)) ? whole(statements, i - 1) : null;
                    if (whole != null && statements.get(i).quantity().unit().equals(Quantity.PERCENT)
                            && !statements.get(i).quantity().approximate()) {
                        assessed = true;
                        judge(rule, sentence, statements.get(i - 1), whole, statements.get(i), findings);
                    }
                }
            }
            return Result.of(rule, assessed, findings);
        });
    }

    /** What a part is a part of: the figure before the word 其中 that is not smaller and has the same unit. */
    private static @Nullable Statement whole(List<Statement> statements, int part) {
        var quantity = statements.get(part).quantity();
        boolean among = statements.get(part).is("among");
        for (int i = part - 1; i >= 0; i--) {
            var candidate = statements.get(i);
            if (among && candidate.quantity().unit().equals(quantity.unit())) {
                return candidate.quantity().number().compareTo(quantity.number()) >= 0
                        && candidate.quantity().number().signum() > 0 && !candidate.quantity().approximate()
                        ? candidate : null;
            }
            among |= candidate.is("among");
        }
        return null;
    }

    private static void judge(Rule rule, Sentence sentence, Statement part, Statement whole, Statement share,
            List<Finding> findings) {
        var due = part.quantity().number().multiply(HUNDRED)
                .divide(whole.quantity().number(), SHOWN, RoundingMode.HALF_UP);
        if (!share.quantity().agreesWith(due)) {
            findings.add(rule.inSentence(Place.named(sentence.section()) + "写“" + part.quoted(sentence.text()) + "，占"
                    + Reading.plain(share.quantity().number()) + "%”，" + Reading.plain(part.quantity().number()) + "÷"
                    + Reading.plain(whole.quantity().number()) + "＝" + Reading.plain(due) + "%。请核对，改成一致。",
                    List.of(), sentence, part.quoted(sentence.text()), share.quantity().number(),
                    whole.quantity().number()));
        }
    }
}
