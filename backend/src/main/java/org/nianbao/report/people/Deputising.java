package org.nianbao.report.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Hat;
import org.nianbao.account.Hats;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/**
 * Standing in for somebody absent. The one place where a caller gets a part that his or her token does not give: what
 * the absent one may do in reviewing, publishing and the register of requests, never in writing or administration, and
 * never what that one has as somebody's deputy.
 */
@Service
public class Deputising implements Hats {

    /** What came of naming a deputy. */
    sealed interface DeputyOutcome permits DeputyNamed, DeputyTaken {}

    record DeputyNamed(Deputyship deputyship) implements DeputyOutcome {}

    /** @param deputyship who stands in on some of these days already */
    record DeputyTaken(Deputyship deputyship, String message) implements DeputyOutcome {}

    /** What a deputy may be given. */
    private static final Set<Role> PARTS = Set.of(
            Role.REVIEWER,
            Role.SECRECY_REVIEWER,
            Role.CHIEF,
            Role.PUBLISHER,
            Role.OFFICE,
            Role.REGISTRAR,
            Role.HANDLER);

    private static final int LONGEST_DAYS = 92;

    private final Deputies deputies;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final Clock clock;

    Deputising(Deputies deputies, Colleagues colleagues, Agencies agencies, Clock clock) {
        this.deputies = deputies;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<Hat> hats(Caller caller) {
        var hats = new ArrayList<>(List.of(new Hat(caller, null)));
        // A system stands in for nobody.
        if (caller.isPublic() || caller.machine()) {
            return hats;
        }
        for (var deputyship : deputies.of(caller.id(), LocalDate.now(clock))) {
            var absent = colleagues.find(deputyship.absent());
            if (absent != null
                    && absent.agency().equals(deputyship.agency())
                    && deputyship.agency().equals(caller.agency())) {
                hats.add(new Hat(caller.deputyFor(absent.caller(), parts(absent.roles())), absent.name()));
            }
        }
        return hats;
    }

    private static Set<Role> parts(Set<Role> roles) {
        return roles.stream().filter(PARTS::contains).collect(Collectors.toSet());
    }

    List<Deputyship> deputyships(Caller caller) {
        return deputies.from(caller.staffAgency(), LocalDate.now(clock));
    }

    /** @param absent null for oneself; for another only a 终审 of the agency or 系统管理 names one */
    DeputyOutcome name(Caller caller, @Nullable String absent, String deputy, LocalDate from, LocalDate until) {
        caller.staffAgency();
        var away = absent == null || absent.equals(caller.id()) ? caller : absent(caller, absent);
        if (away == caller && parts(caller.roles()).isEmpty()) {
            throw new Forbidden("您没有审核、发布或者办理申请的角色，无须指定代理人。");
        }
        requireDays(from, until);
        var standsIn = known(deputy);
        requireFit(caller, away, standsIn);
        var taken = deputies.between(away.id(), from, until);
        if (taken != null) {
            return new DeputyTaken(
                    taken,
                    away.name() + "在 " + taken.from() + " 至 " + taken.until() + " 已由" + taken.deputyName()
                            + "代理，请先取消原来的代理。");
        }
        var deputyship = new Deputyship(
                UUID.randomUUID().toString(),
                away.staffAgency(),
                away.id(),
                away.name(),
                standsIn.id(),
                standsIn.name(),
                from,
                until,
                caller.name(),
                clock.instant());
        deputies.add(deputyship);
        return new DeputyNamed(deputyship);
    }

    private Caller absent(Caller caller, String id) {
        if (!caller.is(Role.CHIEF) && !caller.is(Role.ADMIN)) {
            throw new Forbidden("为他人指定代理人需要“" + Role.CHIEF.label() + "”或“" + Role.ADMIN.label() + "”角色。");
        }
        var away = known(id).caller();
        if (!over(caller, away.staffAgency())) {
            throw new Forbidden("只能为本机关的人员指定代理人。");
        }
        return away;
    }

    /** Whether the caller may name who stands in for somebody; himself or herself included. */
    boolean mayName(Caller caller, Colleague away) {
        return !parts(away.roles()).isEmpty() && (away.id().equals(caller.id()) || over(caller, away.agency()));
    }

    /** Ends one before its last day. */
    Deputyship end(Caller caller, String id) {
        caller.staffAgency();
        var deputyship = deputies.find(id);
        if (deputyship == null) {
            throw new Missing("没有这项代理，或者已经取消。");
        }
        if (!mayEnd(caller, deputyship)) {
            throw new Forbidden("只有代理双方、本机关终审人员和系统管理员可以取消代理。");
        }
        deputies.end(id, caller.name(), clock.instant());
        return deputyship;
    }

    boolean mayEnd(Caller caller, Deputyship deputyship) {
        return Set.of(deputyship.absent(), deputyship.deputy()).contains(caller.id())
                || over(caller, deputyship.agency());
    }

    /** Who arranges for others: a 终审 for the own agency, 系统管理 for all in sight. */
    private boolean over(Caller caller, String agency) {
        return caller.is(Role.CHIEF) && agency.equals(caller.agency())
                || caller.is(Role.ADMIN) && agencies.tree().inSight(caller, agency);
    }

    private void requireDays(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || until.isBefore(LocalDate.now(clock))) {
            throw new BadRequest("代理的最后一天不能早于第一天，也不能早于今天。");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(until)) {
            throw new BadRequest("一次代理最长 " + LONGEST_DAYS + " 天。");
        }
    }

    private static void requireFit(Caller caller, Caller away, Colleague deputy) {
        if (deputy.id().equals(away.id())) {
            throw new BadRequest("代理人不能是本人。");
        }
        if (deputy.id().equals(caller.id())) {
            throw new BadRequest("不能指定自己代理他人，请由本人或另一位有权限的人员指定。");
        }
        if (!deputy.agency().equals(away.agency())) {
            throw new BadRequest("代理人须是同一机关的人员。");
        }
        if (parts(away.roles()).isEmpty()) {
            throw new BadRequest(away.name() + "没有审核、发布或者办理申请的角色，无须代理。");
        }
    }

    private Colleague known(String id) {
        var colleague = colleagues.find(id);
        if (colleague == null) {
            throw new BadRequest("没有找到这位同事，登录过本系统的人员才能选择。");
        }
        return colleague;
    }
}
