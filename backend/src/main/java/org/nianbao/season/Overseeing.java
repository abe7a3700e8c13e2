package org.nianbao.season;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Season;
import org.nianbao.agency.Seasons;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.report.Sight;
import org.nianbao.report.heads.Awaited;
import org.nianbao.report.heads.ReportHeads;
import org.nianbao.season.SeasonTotals.TermTotal;
import org.springframework.stereotype.Service;

/** Overseeing a season: for the 政务公开主管部门 and administrators, of what lies in their sight. */
@Service
public class Overseeing {

    private final Agencies agencies;
    private final Seasons seasons;
    private final ReportHeads heads;
    private final Urgings urgings;
    private final Sight sight;
    private final HolidayNotices notices;
    private final Clock clock;

    Overseeing(
            Agencies agencies,
            Seasons seasons,
            ReportHeads heads,
            Urgings urgings,
            Sight sight,
            HolidayNotices notices,
            Clock clock) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.heads = heads;
        this.urgings = urgings;
        this.sight = sight;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param code whose season, with all below it; null for all that is in the caller's sight */
    public SeasonBoard board(
            Caller caller, int year, @Nullable String code, @Nullable SeasonFilter asked, SeasonOrder order) {
        var within = within(caller, code);
        var filter = asked == null ? SeasonFilter.ALL : asked;
        var season = seasons.season(year);
        var today = LocalDate.now(clock);
        var all = entries(season, within.code(), today);
        var found = all.stream().filter(filter::finds).toList();
        var calendar = notices.calendars().of(within.code());
        return new SeasonBoard(
                year,
                within,
                calendar.on(today),
                calendar.nextWorkingDay(today),
                caller.is(Role.OFFICE),
                filter,
                SeasonTotals.of(all, season.terms(within.code())),
                order.sorted(found, filter.termOrStatutory()));
    }

    /** Who did not keep a date: the one the filter names, among those it finds. */
    public LateList late(Caller caller, int year, @Nullable String code, SeasonFilter asked) {
        var filter = asked.whateverPunctuality();
        var board = board(caller, year, code, filter, SeasonOrder.TREE);
        var id = filter.termOrStatutory();
        var term = board.term();
        return new LateList(
                board,
                agencies.tree().known(caller.staffAgency()),
                new TermTotal(term.id(), term.name(), term.event(), term.day(), SeasonTotals.kept(board.entries(), id)),
                board.entries().stream()
                        .filter(entry -> {
                            var kept = entry.term(id);
                            return kept != null && kept.missed();
                        })
                        .toList());
    }

    /** That some agencies were urged, by agency, the latest first. */
    public Map<String, List<Urged>> urgings(int year, List<SeasonEntry> entries) {
        return urgings
                .of(year, entries.stream().map(entry -> entry.agency().code()).toList())
                .stream()
                .collect(Collectors.groupingBy(each -> each.report().agency()));
    }

    /** By name, who keeps others off a step now; null when nobody does. */
    public @Nullable String claimedBy(Awaited awaited) {
        return awaited.claimedBy(clock.instant());
    }

    private Agency within(Caller caller, @Nullable String code) {
        caller.staffAgency();
        if (!caller.is(Role.OFFICE) && !caller.is(Role.ADMIN)) {
            throw new Forbidden("年报季由政务公开主管部门和系统管理员查看。");
        }
        var tree = agencies.tree();
        if (code == null) {
            var scope = tree.scope(caller);
            if (scope == null) {
                throw new Forbidden("您所属的机关没有在系统中登记，请联系系统管理员。");
            }
            return scope;
        }
        sight.require(caller, code);
        return tree.recorded(code);
    }

    private List<SeasonEntry> entries(Season season, String within, LocalDate today) {
        var obliged = season.obliged(within);
        var begun = heads.of(season.year(), obliged.stream().map(Agency::code).toList());
        return obliged.stream()
                .map(agency -> {
                    var superior =
                            agency.superiorCode() == null ? null : season.then().find(agency.superiorCode());
                    return SeasonEntry.of(
                            season.year(),
                            agency,
                            superior == null ? null : superior.name(),
                            begun.get(agency.code()),
                            season.terms(agency),
                            today);
                })
                .toList();
    }
}
