package org.nianbao.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.AdministrationEntries.Deliberation;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.AdministrationEntry.Determination;
import org.nianbao.agency.Season.Raised;
import org.nianbao.agency.Season.Ruling;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/**
 * Saying what is asked of a year's reports: which agencies must report, with exceptions, by which earlier dates, and which
 * warnings must be corrected. The 政务公开主管部门 does, or an administrator.
 */
@Service
public class SeasonSetting {

    private static final int LONGEST_NOTICE = 100;

    private final Agencies agencies;
    private final Seasons seasons;
    private final AdministrationEntries entries;
    private final Clock clock;

    SeasonSetting(Agencies agencies, Seasons seasons, AdministrationEntries entries, Clock clock) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.entries = entries;
        this.clock = clock;
    }

    /** For whoever has the agencies in sight. */
    Season season(Caller caller, String within, int year) {
        requireInSight(caller, within);
        return seasons.season(year);
    }

    /** @param obliged whether the agency must report; null leaves it to the rule again */
    public Season rule(Caller caller, int year, String agency, @Nullable Boolean obliged, String reason) {
        requireOffice(caller, "报送范围");
        requireInSight(caller, agency);
        Administering.requireReason(reason);
        return entries.commit(caller, number -> {
            var records = agencies.stored();
            var season = seasons.season(year, records);
            var ruling = obliged == null
                    ? null
                    : new Ruling(
                            agency,
                            obliged,
                            reason,
                            caller.name(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var ruled = season.with(agency, ruling);
            var what = "“" + season.agency(agency).name() + "”" + year + "年度"
                    + (obliged == null ? "是否报送恢复按规定确定" : obliged ? "须报送年度报告" : "免于报送年度报告");
            return new Deliberation<>(
                    new Determination(AdministrationAct.OBLIGATION, List.of(agency), what, null, reason),
                    List.of(Seasons.change(ruled)),
                    ruled);
        });
    }

    /**
     * Raises what a rule warns of to an error that must be corrected, for an agency and all below it, or takes that back.
     *
     * @param rule  the rule's code
     * @param title what the rule asks
     */
    public Season raise(
            Caller caller, int year, String within, String rule, String title, boolean blocks, String reason) {
        requireOffice(caller, "必须改正的警告");
        requireInSight(caller, within);
        Administering.requireReason(reason);
        return entries.commit(caller, number -> {
            var season = seasons.season(year, agencies.stored());
            if (!blocks && !season.isRaised(rule, within)) {
                return Deliberation.none(season);
            }
            var raised = season.raising(
                    rule,
                    within,
                    blocks
                            ? new Raised(
                                    rule,
                                    within,
                                    caller.staffAgency(),
                                    reason,
                                    caller.name(),
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS))
                            : null);
            var what = year + "年度“" + season.agency(within).name() + "”及以下机关的年度报告，规则 " + rule + "（" + title + "）的警告"
                    + (blocks ? "列为必须改正" : "不再列为必须改正");
            return new Deliberation<>(
                    new Determination(AdministrationAct.RAISE, List.of(within), what, null, reason),
                    List.of(Seasons.change(raised)),
                    raised);
        });
    }

    /**
     * Sets a date earlier than the legal one, for an agency and all below it, or another day for one that was set.
     *
     * @param id     of the one that is changed; null for a new one
     * @param notice what the notice is called that says so
     */
    Season setTerm(
            Caller caller,
            int year,
            @Nullable String id,
            String within,
            Set<AgencyKind> kinds,
            TermEvent event,
            LocalDate day,
            String notice,
            String reason) {
        requireOffice(caller, "地方时限");
        requireInSight(caller, within);
        Administering.requireReason(reason);
        BadRequest.ifBlankOrLonger("请写明规定这一时限的通知名称。", "通知名称", notice, LONGEST_NOTICE);
        return entries.commit(caller, number -> {
            var season = seasons.season(year, agencies.stored());
            if (id != null) {
                requireInSight(caller, required(season, id).within());
            }
            var term = new LocalTerm(
                    id == null ? String.valueOf(number) : id,
                    within,
                    kinds,
                    event,
                    day,
                    notice.strip(),
                    caller.staffAgency(),
                    caller.name(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (day.getYear() <= year || day.isAfter(term.latest(year))) {
                throw new BadRequest(year + "年度的地方时限须在" + ChinaTime.said(LocalDate.of(year + 1, 1, 1)) + "至法定时限"
                        + ChinaTime.said(term.latest(year)) + "之间，现为" + ChinaTime.said(day) + "。");
            }
            var set = season.setting(term);
            return new Deliberation<>(
                    new Determination(
                            AdministrationAct.TERM,
                            List.of(within),
                            year + "年度“" + season.agency(within).name() + "”及以下：" + term.sentence() + "（《"
                                    + term.notice() + "》）",
                            null,
                            reason),
                    List.of(Seasons.change(set)),
                    set);
        });
    }

    /** Takes an earlier local date back; the legal one holds alone. */
    SeasonWithin dropTerm(Caller caller, int year, String id, String reason) {
        requireOffice(caller, "地方时限");
        Administering.requireReason(reason);
        return entries.commit(caller, number -> {
            var season = seasons.season(year, agencies.stored());
            var term = required(season, id);
            requireInSight(caller, term.within());
            var left = season.dropping(id);
            return new Deliberation<>(
                    new Determination(
                            AdministrationAct.TERM,
                            List.of(term.within()),
                            year + "年度“" + season.agency(term.within()).name() + "”及以下不再要求：" + term.sentence(),
                            null,
                            reason),
                    List.of(Seasons.change(left)),
                    new SeasonWithin(left, term.within()));
        });
    }

    private static LocalTerm required(Season season, String id) {
        return season.terms().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(season.year() + "年度没有编号为“" + id + "”的地方时限。"));
    }

    private static void requireOffice(Caller caller, String what) {
        caller.staffAgency();
        if (!caller.is(Role.ADMIN) && !caller.is(Role.OFFICE)) {
            throw new Forbidden(what + "由政务公开主管部门或系统管理员确定。");
        }
    }

    private void requireInSight(Caller caller, String agency) {
        caller.staffAgency();
        if (!agencies.tree().inSight(caller, agency)) {
            throw new Forbidden("机关“" + agency + "”不在您可以查看的范围内。");
        }
    }
}
