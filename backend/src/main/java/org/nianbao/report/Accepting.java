package org.nianbao.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Acceptance;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.check.Rule;
import org.nianbao.check.Rules;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Outcome.FindingAccepted;
import org.nianbao.report.Outcome.FindingGone;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.report.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Saying why a warning may stand, so that those who review need not ask. */
@Service
public class Accepting {

    private static final int LONGEST_REASON = 500;

    private final Reports reports;
    private final Browsing browsing;
    private final Acting acting;
    private final Rules rules;
    private final Clock clock;

    Accepting(Reports reports, Browsing browsing, Acting acting, Rules rules, Clock clock) {
        this.reports = reports;
        this.browsing = browsing;
        this.acting = acting;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param reason null takes an acceptance back */
    public Outcome accept(Caller caller, ReportId id, String key, @Nullable String reason) {
        return acting.on(caller, id, Action.EDIT, report -> {
            var refusal = acting.refusal(caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            requireReason(reason);
            return browsing.findings(report).stream().filter(finding -> finding.key().equals(key)).findFirst()
                    .map(finding -> accept(caller, report, finding, reason))
                    .orElseGet(() -> new FindingGone(report, "这条校核结果已不存在：数字已经改动，或问题已经解决。"));
        });
    }

    private Outcome accept(Caller caller, Report report, Finding finding, @Nullable String reason) {
        if (finding.severity() == Severity.BLOCK) {
            throw new BadRequest("“" + finding.message() + "”是必须改正的错误，不能以说明代替改正。");
        }
        var before = finding.accepted();
        if (reason == null ? before == null : before != null && before.reason().equals(reason)) {
            return new FindingAccepted(report);
        }
        var acceptance = reason == null ? null
                : new Acceptance(reason, caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var said = (reason == null ? "收回说明：" : "说明：" + reason + "　针对：") + about(report, finding);
        return new FindingAccepted(reports.advance(report, report.accepting(finding, acceptance, caller), caller,
                Deed.of(Act.ACCEPT, said)));
    }

    /** By its rule, not as it reads: it quotes what the report says, and the trail outlasts that. */
    private String about(Report report, Finding finding) {
        return rules.of(report.edition()).stream().filter(rule -> rule.code().equals(finding.rule())).findFirst()
                .map(Rule::title).orElse(finding.rule()) + "（" + finding.rule() + "）";
    }

    private static void requireReason(@Nullable String reason) {
        if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
            throw new BadRequest(reason.isBlank() ? "请写明为什么可以保留。"
                    : "说明最多 " + LONGEST_REASON + " 个字，现有 " + reason.length() + " 个字。");
        }
    }
}
