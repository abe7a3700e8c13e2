package org.nianbao.request.overseeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Hats;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyTree;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.calendar.WorkCalendars;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.RequestPolicy;
import org.nianbao.request.overseeing.RequestBoard.BoardEntry;
import org.nianbao.request.overseeing.RequestBoard.RequestBoardFilter;
import org.nianbao.request.overseeing.RequestBoard.RequestBoardOrder;
import org.springframework.stereotype.Service;

/** Overseeing registers of requests: how many and until when, never who asks for what. */
@Service
public class RequestOverseeing {

    private final Agencies agencies;
    private final RegisterHeads heads;
    private final RegisterStatements statements;
    private final MovedDeadlines moved;
    private final HolidayNotices notices;
    private final Hats hats;
    private final Clock clock;

    RequestOverseeing(
            Agencies agencies,
            RegisterHeads heads,
            RegisterStatements statements,
            MovedDeadlines moved,
            HolidayNotices notices,
            Hats hats,
            Clock clock) {
        this.agencies = agencies;
        this.heads = heads;
        this.statements = statements;
        this.moved = moved;
        this.notices = notices;
        this.hats = hats;
        this.clock = clock;
    }

    /** @param code whose registers, with all below it; null for all that is in the caller's sight. OFFICE. */
    public RequestBoard board(
            Caller caller, @Nullable String code, @Nullable RequestBoardFilter asked, RequestBoardOrder order) {
        caller.require(Role.OFFICE);
        var tree = agencies.tree();
        var within = within(caller, tree, code);
        var today = LocalDate.now(clock);
        var filter = asked == null ? RequestBoardFilter.ALL : asked;
        var all = tree.everWithin(within.code());
        var codes = all.stream().map(Agency::code).toList();
        var counted = heads.of(codes);
        var stated = statements.of(codes);
        var calendars = notices.calendars();
        var entries = all.stream()
                .map(agency -> {
                    var statement = stated.get(agency.code());
                    return entry(
                            tree,
                            agency,
                            counted.get(agency.code()),
                            statement == null ? null : statement.keptSince(),
                            calendars,
                            today);
                })
                // Of an agency that is no more there is something to see while requests of it are.
                .filter(entry -> entry.agency().closed() == null || entry.counts() != null)
                .toList();
        return new RequestBoard(
                within,
                today,
                entries.size(),
                (int) entries.stream().filter(entry -> entry.counts() != null).count(),
                entries.stream()
                        .map(BoardEntry::counts)
                        .filter(Objects::nonNull)
                        .reduce(BoardCounts.NONE, BoardCounts::plus),
                order.sorted(entries.stream().filter(filter::finds).toList()));
    }

    private static BoardEntry entry(
            AgencyTree tree,
            Agency agency,
            @Nullable RegisterHead head,
            @Nullable LocalDate keptSince,
            WorkCalendars calendars,
            LocalDate today) {
        var superior = tree.superior(agency);
        var calendar = calendars.of(agency.code());
        return new BoardEntry(
                agency,
                superior == null ? null : superior.name(),
                keptSince,
                BoardColumn.soon(calendar, today),
                // Who states that it keeps a register and has no request has none; of anybody else nothing is known.
                head != null ? head.counts(calendar, today) : keptSince != null ? BoardCounts.NONE : null);
    }

    private static Agency within(Caller caller, AgencyTree tree, @Nullable String code) {
        var scope = tree.scope(caller);
        if (scope == null) {
            throw new Forbidden("您所属的机关没有在系统中登记，请联系系统管理员。");
        }
        if (code == null) {
            return scope;
        }
        if (!tree.inSight(caller, code)) {
            throw new Forbidden("机关“" + code + "”不在您的查看范围内。");
        }
        return tree.recorded(code);
    }

    /**
     * Open requests whose last day moved as holidays were announced, the latest first: to those at work on an agency's
     * requests theirs, to the office those of all in its sight.
     */
    Connection<MovedDeadline> moved(Caller caller, Page page) {
        var own = caller.staffAgency();
        var tree = agencies.tree();
        if (caller.is(Role.OFFICE)) {
            var within = within(caller, tree, null).code();
            return moved.page(tree.everWithin(within).stream().map(Agency::code).toList(), page);
        }
        if (hats.hats(caller).stream().noneMatch(hat -> RequestPolicy.seesPapers(hat.caller(), own))) {
            throw new Forbidden("期限变动由办理申请的人员和政务公开主管部门查看。");
        }
        return moved.page(tree.chargesOf(List.of(own)), page);
    }
}
