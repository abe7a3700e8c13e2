package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.ContributorState;
import org.nianbao.form.Edition;

/** A government's sum holds each contributor once, and what was changed of it two persons stand for. */
@JsonTypeName("compiled")
record Compiled() implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var compilation = reading.content().compilation();
            return compilation == null
                    ? Result.notAssessable(rule)
                    : Result.of(rule, true, findings(rule, compilation));
        });
    }

    private static List<Finding> findings(Rule rule, Compilation compilation) {
        var findings = new ArrayList<Finding>();
        for (var contributor : compilation.contributors()) {
            if (compilation.state(contributor) == ContributorState.MISSING) {
                findings.add(found(
                                rule,
                                "“" + contributor.name() + "”的年报还没有纳入汇总。已经发布的，请采用；只有书面材料的，登记书面补报；确实没有数字的，写明原因。",
                                "missing",
                                contributor.agency())
                        .stillToCome());
            }
            if (contributor.number() != null) {
                compilation.adjustments().stream()
                        .filter(adjustment -> adjustment.isAdditionFor(contributor))
                        .forEach(adjustment -> findings.add(found(
                                rule,
                                "“" + contributor.name() + "”的年报已经纳入汇总，又登记了书面补报，同一数字计了两次。请删去补报，或者改写它的用途。",
                                "twice",
                                contributor.agency(),
                                adjustment.id())));
            }
        }
        for (var adjustment : compilation.adjustments()) {
            if (adjustment.contributor() != null && compilation.contributor(adjustment.contributor()) == null) {
                findings.add(found(
                        rule,
                        "调整（" + adjustment.kind().label() + "：" + adjustment.reason()
                                + "）涉及的机关已经不在汇总之列，它增减的数还计在合计中。请删去或者修改这项调整。",
                        "gone",
                        adjustment.contributor(),
                        adjustment.id()));
            }
        }
        compilation.adjustments().stream()
                .filter(adjustment -> adjustment.confirmed() == null)
                .forEach(adjustment -> findings.add(found(
                                rule,
                                adjustment.by() + "登记的调整（" + adjustment.kind().label() + "：" + adjustment.reason()
                                        + "）还没有由另一人确认。",
                                "unconfirmed",
                                adjustment.id(),
                                adjustment.lines())
                        .stillToCome()));
        return findings;
    }

    private static Finding found(Rule rule, String message, Object... facts) {
        return rule.finding(message, List.of(), null, facts).in(Compilation.PART);
    }
}
