package org.nianbao.season;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Season;
import org.nianbao.agency.Seasons;
import org.nianbao.calendar.CalendarDay;
import org.nianbao.graphql.BadRequest;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.live.Hints;
import org.nianbao.notice.message.Notifying;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.heads.ReportHeads;
import org.nianbao.report.people.Colleague;
import org.nianbao.report.people.Colleagues;
import org.nianbao.report.people.Deputising;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.season.UrgeOutcome.AgenciesUrged;
import org.nianbao.season.UrgeOutcome.NoWorkingDay;
import org.nianbao.season.UrgeOutcome.NotUrged;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * 催办: urging agencies to their reports, once a day each and on working days only. That somebody was urged is kept first; the
 * trail and the messages follow from it and are made up for after a crash.
 */
@Service
class Urging {

    private static final Logger LOG = LoggerFactory.getLogger(Urging.class);
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_NAMED = 1000;
    /** So many are seen to before the answer; the others within a minute or two. */
    private static final int AT_ONCE = 200;
    /** Whoever is slower than this with one has given it up. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    /** What is older nobody need be shown: no season is longer. */
    private static final int DAYS_SHOWN = 400;

    private final Overseeing overseeing;
    private final Urgings urgings;
    private final Agencies agencies;
    private final Seasons seasons;
    private final ReportHeads heads;
    private final Reports reports;
    private final Steps steps;
    private final Gate gate;
    private final Colleagues colleagues;
    private final Deputising deputising;
    private final Notifying notifying;
    private final Hints hints;
    private final Clock clock;

    Urging(
            Overseeing overseeing,
            Urgings urgings,
            Agencies agencies,
            Seasons seasons,
            ReportHeads heads,
            Reports reports,
            Steps steps,
            Gate gate,
            Colleagues colleagues,
            Deputising deputising,
            Notifying notifying,
            Hints hints,
            Clock clock) {
        this.overseeing = overseeing;
        this.urgings = urgings;
        this.agencies = agencies;
        this.seasons = seasons;
        this.heads = heads;
        this.reports = reports;
        this.steps = steps;
        this.gate = gate;
        this.colleagues = colleagues;
        this.deputising = deputising;
        this.notifying = notifying;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Urges some agencies, or all that a filter finds. Who cannot be urged is named, and keeps nobody else from it.
     *
     * @param codes those meant; null for all that the filter finds
     */
    UrgeOutcome urge(
            Caller caller,
            int year,
            @Nullable String within,
            @Nullable List<String> codes,
            @Nullable SeasonFilter filter,
            String text) {
        caller.require(Role.OFFICE);
        BadRequest.ifBlankOrLonger("请写明催办内容。", "催办内容", text, LONGEST_TEXT);
        if (codes != null && codes.size() > MOST_NAMED) {
            throw new BadRequest("一次最多选择 " + MOST_NAMED + " 个机关催办，现有 " + codes.size() + " 个。");
        }
        var board = overseeing.board(caller, year, within, codes == null ? filter : null, SeasonOrder.TREE);
        var today = board.today();
        if (!today.working()) {
            return noWorkingDay(today, board.nextWorkingDay());
        }
        var wanted = wanted(board, codes);
        var skipped = new ArrayList<NotUrged>();
        var made = new LinkedHashMap<Agency, Urged>();
        // Who was below the office in that year may be another's by now.
        var tree = agencies.tree();
        wanted.forEach((code, entry) -> {
            var urged = new Urged(
                    new ReportId(code, year),
                    today.date(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    caller.id(),
                    caller.name(),
                    caller.staffAgency(),
                    text.strip(),
                    false);
            var against = entry == null
                    ? "不在您查看的报送范围内，没有催办。"
                    : tree.inSight(caller, code) ? against(entry) : "现在不在您的查看范围内，没有催办。";
            if (against == null && !urgings.add(urged)) {
                against = "今天已经催办过，一天只催办一次。";
            }
            if (against != null) {
                skipped.add(new NotUrged(code, entry == null ? null : entry.agency(), against));
            } else {
                made.put(Objects.requireNonNull(entry).agency(), urged);
            }
        });
        var untold = new ArrayList<Agency>();
        made.entrySet().stream().limit(AT_ONCE).forEach(each -> {
            if (!complete(each.getValue())) {
                untold.add(each.getKey());
            }
        });
        return new AgenciesUrged(List.copyOf(made.keySet()), skipped, untold, Math.max(0, made.size() - AT_ONCE));
    }

    private static NoWorkingDay noWorkingDay(CalendarDay today, CalendarDay next) {
        return new NoWorkingDay(
                next,
                "今天" + (today.holiday() == null ? "" : "（" + today.holiday() + "假期）") + "不是工作日，不能催办；下一个工作日是"
                        + next.date().getMonthValue() + "月" + next.date().getDayOfMonth() + "日"
                        + (next.provisional() ? "（暂定，该年放假安排尚未公布）" : "") + "。");
    }

    /** Those meant, each once; null for one that is not in the season. */
    private static Map<String, @Nullable SeasonEntry> wanted(SeasonBoard board, @Nullable List<String> codes) {
        var known = board.entries().stream()
                .collect(Collectors.toMap(entry -> entry.agency().code(), Function.identity()));
        var wanted = new LinkedHashMap<String, @Nullable SeasonEntry>();
        (codes == null ? board.entries().stream().map(entry -> entry.agency().code()) : codes.stream())
                .forEach(code -> wanted.put(code, known.get(code)));
        return wanted;
    }

    private static @Nullable String against(SeasonEntry entry) {
        return entry.stage() == SeasonStage.PUBLISHED
                ? "已经公布，无须催办。"
                : entry.scheduledAt() != null ? "已经审完并定时发布，无须催办。" : null;
    }

    /** @return false when there is nobody who could be told */
    private boolean complete(Urged urged) {
        var id = urged.report();
        var report = steps.find(id);
        if (report != null) {
            note(urged);
        }
        var told = told(urged, report);
        var office = agencies.tree().known(urged.office()).name();
        notifying.tell(
                new Event(
                        "urging:" + id + ":" + urged.day(),
                        EventKind.URGED,
                        id.agency(),
                        id.year(),
                        office + "催办“" + agencies.tree().known(id.agency()).name() + "”" + id.year() + "年度报告。",
                        urged.text(),
                        new Event.Actor(urged.callerId(), urged.by()),
                        report == null ? "/desk" : "/desk/reports/" + id,
                        urged.at()),
                told);
        urgings.done(urged, told.isEmpty());
        hints.queue(id.agency());
        return !told.isEmpty();
    }

    /** In the trail once, however often this is tried: by its moment it is known again. */
    private void note(Urged urged) {
        var caller = new Caller(urged.callerId(), urged.by(), Set.of(Role.OFFICE), urged.office());
        gate.unattended(urged.report(), report -> {
            if (!steps.has(report, Act.URGE, urged.at())) {
                steps.advance(report, report, caller, Deed.of(Act.URGE, urged.text()), urged.at());
            }
        });
    }

    /**
     * Who can act for the agency now: whose turn it is, themselves or for somebody absent; of a report that nobody has begun or
     * that was withdrawn, who may write it.
     */
    private Set<String> told(Urged urged, @Nullable Report report) {
        var tree = agencies.tree();
        var own = tree.inChargeOf(urged.report().agency());
        if (report == null || report.course().status() == ReportStatus.WITHDRAWN) {
            return ids(colleagues.of(own).stream().filter(one -> one.roles().contains(Role.EDITOR)));
        }
        var standing = gate.standing(report);
        return ids(Stream.concat(Stream.of(own), standing.superiors().stream())
                .flatMap(agency -> colleagues.of(agency).stream())
                .filter(colleague -> deputising.hats(colleague.caller()).stream()
                        .anyMatch(hat -> !Turn.of(hat.caller(), standing).isEmpty())));
    }

    private static Set<String> ids(Stream<Colleague> some) {
        return some.map(Colleague::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What follows from urgings and was left undone, by a crash or because there were very many. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void completeOpen() {
        for (var urged : urgings.open(clock.instant().minus(LONG_ENOUGH), AT_ONCE)) {
            try {
                complete(urged);
            } catch (RuntimeException e) {
                LOG.warn("That {} was urged could not be told, and will be tried again", urged.report(), e);
            }
        }
    }

    /**
     * Of each report that the caller's agency must make and has not published since, that it was urged to it last; the latest
     * first.
     */
    List<Urged> own(Caller caller) {
        var charges = agencies.tree().chargesOf(List.of(caller.staffAgency()));
        var last = new LinkedHashMap<ReportId, Urged>();
        urgings.since(LocalDate.now(clock).minusDays(DAYS_SHOWN), charges)
                .forEach(urged -> last.putIfAbsent(urged.report(), urged));
        var published = reports.inForce(last.keySet());
        var known = new HashMap<Integer, Season>();
        return last.values().stream()
                .filter(urged -> !published.containsKey(urged.report()))
                .filter(urged -> known.computeIfAbsent(urged.year(), seasons::season)
                        .isObliged(urged.report().agency()))
                .filter(urged -> !wasPublishedSince(urged))
                .toList();
    }

    /** Also when that was withdrawn: whoever wants another one then says so anew. */
    private boolean wasPublishedSince(Urged urged) {
        var head = heads.of(urged.year(), List.of(urged.report().agency()))
                .get(urged.report().agency());
        var first = head == null ? null : head.milestones().publishedAt();
        return first != null && first.isAfter(urged.at());
    }

    /** Whether there is a report to open. */
    boolean begun(Urged urged) {
        return reports.howFar(List.of(urged.report().agency()), urged.year())
                .containsKey(urged.report().agency());
    }
}
