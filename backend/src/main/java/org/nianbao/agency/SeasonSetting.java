package org.nianbao.agency;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.AdministrationEntries.Deliberation;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.AdministrationEntry.Determination;
import org.nianbao.agency.Season.Raised;
import org.nianbao.agency.Season.Ruling;
import org.springframework.stereotype.Service;

/**
 * Saying what is asked of a year's reports: which agencies must report, with exceptions, and which warnings must be
 * corrected. The 政务公开主管部门 does, or an administrator.
 */
@Service
public class SeasonSetting {

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
