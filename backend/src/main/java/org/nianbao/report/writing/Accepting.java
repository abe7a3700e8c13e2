package org.nianbao.report.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Acceptance;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.check.Rule;
import org.nianbao.check.rules.Rules;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.StepOutcome.AcceptFindingOutcome;
import org.nianbao.report.StepOutcome.FindingAccepted;
import org.nianbao.report.StepOutcome.FindingGone;
import org.nianbao.report.StepOutcome.Justified;
import org.nianbao.report.StepOutcome.OpenWarnings;
import org.nianbao.report.StepOutcome.Reasoned;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Saying why a warning may stand, so that those who review need not ask: one by one while writing, or all at once. */
@Service
public class Accepting {

    private static final int LONGEST_REASON = 500;
    private static final int EARLIER_SHOWN = 3;

    private final Reports reports;
    private final Steps steps;
    private final Browsing browsing;
    private final Gate gate;
    private final Rules rules;
    private final Clock clock;

    Accepting(Reports reports, Steps steps, Browsing browsing, Gate gate, Rules rules, Clock clock) {
        this.reports = reports;
        this.steps = steps;
        this.browsing = browsing;
        this.gate = gate;
        this.rules = rules;
        this.clock = clock;
    }

    /** Why one warning may stand, said together with others. */
    public record Justification(String finding, String reason) {}

    /**
     * A reason that was given earlier for what the same rule warned of.
     *
     * @param finding the key of the warning that is open now
     * @param year    of the report for which it was given
     */
    record EarlierReason(String finding, String reason, String by, Instant at, int year) {}

    /** @param reason null takes an acceptance back */
    public AcceptFindingOutcome accept(Caller caller, ReportId id, String key, @Nullable String reason) {
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(AcceptFindingOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            requireReason(reason);
            return found(browsing.findings(report), key)
                    .<AcceptFindingOutcome>map(finding -> accept(caller, report, finding, reason))
                    .orElseGet(() -> gone(report));
        });
    }

    private FindingAccepted accept(Caller caller, Report report, Finding finding, @Nullable String reason) {
        requireAcceptable(finding);
        var before = finding.accepted();
        if (reason == null ? before == null : before != null && before.reason().equals(reason)) {
            return new FindingAccepted(report);
        }
        var said = reason == null ? "收回说明：" + about(report, finding) : said(report, finding, reason);
        return new FindingAccepted(steps.advance(
                report,
                report.accepting(finding, reason == null ? null : acceptance(caller, finding, reason), caller),
                caller,
                Deed.of(Act.ACCEPT, said)));
    }

    /**
     * The reasons that are given in a step that no warning may be open for: all of them become part of its one entry of
     * the trail, or none.
     *
     * @param findings what the rules say of the report now
     */
    public Reasoned together(
            Caller caller, Report report, List<Finding> findings, List<Justification> reasons, Action action) {
        if (reasons.stream().map(Justification::finding).distinct().count() < reasons.size()) {
            throw new BadRequest("同一条校核结果有两个说明。");
        }
        var accepted = report;
        var said = new ArrayList<String>();
        for (var one : reasons) {
            requireReason(one.reason());
            var finding = found(findings, one.finding()).orElse(null);
            if (finding == null) {
                return gone(report);
            }
            requireAcceptable(finding);
            accepted = accepted.accepting(finding, acceptance(caller, finding, one.reason()), caller);
            said.add(said(report, finding, one.reason()));
        }
        var reasoned = accepted;
        var open = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .filter(finding -> reasoned.acceptance(finding) == null)
                .toList();
        return open.isEmpty()
                ? new Justified(accepted, said.isEmpty() ? null : String.join("\n", said))
                : new OpenWarnings(open, "还有 " + open.size() + " 条警告没有改正，也没有说明理由；逐条说明后才能" + action.label() + "。");
    }

    /** Reasons that were given in this report or in last year's where the same rules warned, latest first. */
    List<EarlierReason> earlier(Report report) {
        var findings = browsing.findings(report);
        var open = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARN && finding.accepted() == null)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var last = reports.find(report.id().yearBefore());
        var given = Stream.concat(
                        given(report, () -> findings),
                        last == null ? Stream.empty() : given(last, () -> browsing.findings(last)))
                .toList();
        return open.stream()
                .flatMap(finding -> given.stream()
                        .filter(one -> one.rule().equals(finding.rule()))
                        .sorted(Comparator.comparing(
                                        (Given one) -> one.acceptance().at())
                                .reversed())
                        .filter(distinctReasons())
                        .limit(EARLIER_SHOWN)
                        .map(one -> new EarlierReason(
                                finding.key(),
                                one.acceptance().reason(),
                                one.acceptance().by(),
                                one.acceptance().at(),
                                one.year())))
                .toList();
    }

    private record Given(String rule, Acceptance acceptance, int year) {}

    /**
     * What an earlier release stored says of its rule only as long as the warning is there.
     *
     * @param findings what the rules say of the report; asked only for the sake of what that release stored
     */
    private static Stream<Given> given(Report report, Supplier<List<Finding>> findings) {
        var rules = new HashMap<String, String>();
        if (report.acceptances().values().stream().anyMatch(acceptance -> acceptance.rule() == null)) {
            findings.get()
                    .forEach(finding -> Stream.of(finding.key(), finding.keyOfItsSentence())
                            .forEach(key -> rules.put(key, finding.rule())));
        }
        return report.acceptances().entrySet().stream().flatMap(entry -> {
            var noted = entry.getValue().rule();
            var rule = noted == null ? rules.get(entry.getKey()) : noted;
            return rule == null ? Stream.empty() : Stream.of(new Given(rule, entry.getValue(), report.year()));
        });
    }

    private static Predicate<Given> distinctReasons() {
        var seen = new HashSet<String>();
        return one -> seen.add(one.acceptance().reason());
    }

    private static Optional<Finding> found(List<Finding> findings, String key) {
        return findings.stream().filter(finding -> finding.key().equals(key)).findFirst();
    }

    private static FindingGone gone(Report report) {
        return new FindingGone(report, "这条校核结果已不存在：数字已经改动，或问题已经解决。");
    }

    private String said(Report report, Finding finding, String reason) {
        return "说明：" + reason + "　针对：" + about(report, finding);
    }

    private Acceptance acceptance(Caller caller, Finding finding, String reason) {
        return new Acceptance(reason, caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), finding.rule());
    }

    private static void requireAcceptable(Finding finding) {
        if (finding.severity() == Severity.BLOCK) {
            throw new BadRequest("“" + finding.message() + "”是必须改正的错误，不能以说明代替改正。");
        }
    }

    /** By its rule, not as it reads: it quotes what the report says, and the trail outlasts that. */
    private String about(Report report, Finding finding) {
        return rules.of(report.edition()).stream()
                        .filter(rule -> rule.code().equals(finding.rule()))
                        .findFirst()
                        .map(Rule::title)
                        .orElse(finding.rule())
                + "（" + finding.rule() + "）";
    }

    private static void requireReason(@Nullable String reason) {
        if (reason != null) {
            BadRequest.ifBlankOrLonger("请写明为什么可以保留。", "说明", reason, LONGEST_REASON);
        }
    }
}
