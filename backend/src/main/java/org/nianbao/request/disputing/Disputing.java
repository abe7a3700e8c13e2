package org.nianbao.request.disputing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.RegisterStatement;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStatus;
import org.nianbao.request.Requests;
import org.nianbao.request.dispute.Dispute;
import org.nianbao.request.dispute.DisputeFact;
import org.nianbao.request.dispute.DisputeFact.DisputeAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeAppealed;
import org.nianbao.request.dispute.DisputeFact.DisputeDecided;
import org.nianbao.request.dispute.DisputeFact.DisputeNotAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeOpened;
import org.nianbao.request.dispute.DisputeFact.DisputeStruck;
import org.nianbao.request.dispute.DisputeHashes;
import org.nianbao.request.dispute.DisputeKind;
import org.nianbao.request.dispute.DisputeOutcome;
import org.nianbao.request.dispute.DisputeRole;
import org.nianbao.request.dispute.Disputes;
import org.nianbao.request.dispute.LitigationPath;
import org.nianbao.request.dispute.TableFour;
import org.nianbao.request.disputing.DisputingOutcome.DisputeRecorded;
import org.nianbao.request.disputing.DisputingOutcome.DisputeRefused;
import org.nianbao.request.disputing.DisputingOutcome.OpeningOutcome;
import org.nianbao.request.disputing.DisputingOutcome.StaleDispute;
import org.nianbao.request.handling.RequestSight;
import org.nianbao.request.handover.LockedMove;
import org.nianbao.request.handover.YearChanges;
import org.nianbao.request.handover.YearLocks;
import org.nianbao.store.StaleWrite;
import org.springframework.stereotype.Service;

/** Putting down disputes, and recording what became of them. */
@Service
public class Disputing {

    /**
     * A dispute as it came.
     *
     * @param request    on which it hangs; null where on none that is registered
     * @param about      what it is about; null where the request says so
     * @param acceptedOn 受理、立案日期; null while nobody knows
     * @param key        the sender's own: what is sent twice is put down once
     */
    public record OpenDisputeInput(
            String agency,
            @Nullable String request,
            DisputeKind kind,
            DisputeRole role,
            @Nullable String about,
            String body,
            LocalDate filedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable String caseNumber,
            @Nullable String key,
            @Nullable String yearReason) {}

    /** What happened in a dispute: exactly one of these. */
    public record DisputeDeed(
            @Nullable AcceptDispute accept,
            @Nullable OnDay refuse,
            @Nullable DecideDispute decide,
            @Nullable OnDay appeal,
            @Nullable StrikeDispute strike) {

        public record OnDay(LocalDate on) {}

        public record AcceptDispute(LocalDate on, @Nullable String caseNumber) {}

        public record DecideDispute(LocalDate on, DisputeOutcome outcome) {}

        public record StrikeDispute(int number, String reason) {}
    }

    private final Disputes disputes;
    private final Requests requests;
    private final RegisterStatements statements;
    private final YearLocks locks;
    private final YearChanges changes;
    private final RequestSight sight;
    private final Editions editions;
    private final Clock clock;

    Disputing(
            Disputes disputes,
            Requests requests,
            RegisterStatements statements,
            YearLocks locks,
            YearChanges changes,
            RequestSight sight,
            Editions editions,
            Clock clock) {
        this.disputes = disputes;
        this.requests = requests;
        this.statements = statements;
        this.locks = locks;
        this.changes = changes;
        this.sight = sight;
        this.editions = editions;
        this.clock = clock;
    }

    /** All of an agency, the latest first. */
    Connection<ShownDispute> all(Caller caller, String agency, Page page) {
        sight.require(caller, agency);
        return Connection.of(
                        page,
                        disputes.list(agency, page.after(), page.first() + 1),
                        disputes::position,
                        () -> disputes.count(agency))
                .map(dispute -> shown(caller, dispute));
    }

    /** Those on a request, the latest first. */
    Connection<ShownDispute> onRequest(Caller caller, String agency, RequestId request, Page page) {
        sight.require(caller, agency);
        if (!request.agency().equals(agency)) {
            throw new BadRequest("申请" + request + "不是机关“" + agency + "”收到的。");
        }
        return Connection.ofAll(page, disputes.onRequest(request), disputes::position)
                .map(dispute -> shown(caller, dispute));
    }

    /** Those that a cell of a year's table four counts. */
    Connection<ShownDispute> inCell(Caller caller, String agency, int year, String ref, Page page) {
        sight.require(caller, agency);
        var edition = editions.forYear(year);
        if (!TableFour.has(edition, ref)) {
            throw new BadRequest(year + " 年的格式没有单元格“" + ref + "”。");
        }
        var counted = disputes.ofYear(agency, year).stream()
                .filter(dispute -> {
                    var one = dispute.counted();
                    return one != null && TableFour.counts(edition, year, ref, one);
                })
                .toList();
        return Connection.ofAll(page, counted, disputes::position).map(dispute -> shown(caller, dispute));
    }

    /** What table four counts of a year. */
    List<TableFour.CountedDispute> counted(Caller caller, String agency, int year) {
        sight.requireTable(caller, agency);
        return disputes.ofYear(agency, year).stream()
                .map(Dispute::counted)
                .filter(Objects::nonNull)
                .toList();
    }

    RegisterStatement statement(Caller caller, String agency) {
        sight.requireTable(caller, agency);
        return statements.of(agency, TableFour.KEY);
    }

    /** States from when on every dispute was entered. REGISTRAR. */
    void state(Caller caller, String agency, LocalDate keptSince) {
        var acting = sight.require(caller, agency, Role.REGISTRAR);
        if (keptSince.isAfter(sight.today())) {
            throw new BadRequest("登记完整的起始日期不能晚于今天。");
        }
        statements.put(agency, TableFour.KEY, keptSince, acting, clock.instant());
    }

    public OpeningOutcome open(Caller signedIn, OpenDisputeInput input) {
        var caller = sight.require(signedIn, input.agency(), Role.REGISTRAR);
        var at = clock.instant();
        Dispute dispute;
        try {
            var id = input.agency() + ":"
                    + (input.key() == null ? UUID.randomUUID().toString() : line("key", input.key()));
            var opened = opened(input);
            dispute = new Dispute(id, input.agency(), List.of(DisputeHashes.next(id, List.of(), opened, at, caller)));
            if (opened.on().isAfter(sight.today())) {
                return new DisputeRefused("申请复议（起诉）的日期不能晚于今天。");
            }
        } catch (IllegalArgumentException e) {
            return new DisputeRefused(String.valueOf(e.getMessage()));
        }
        if (input.acceptedOn() != null) {
            var accepted = new DisputeAccepted(input.acceptedOn(), optional("案号", input.caseNumber()));
            var against = dispute.against(accepted, sight.today());
            if (against != null) {
                return new DisputeRefused(against);
            }
            dispute = dispute.with(DisputeHashes.next(dispute.id(), dispute.facts(), accepted, at, caller));
        } else if (input.caseNumber() != null && !input.caseNumber().isBlank()) {
            return new DisputeRefused("填写案号的，请一并填写受理（立案）日期。");
        }
        var moves = locks.moved(input.agency(), null, dispute.counted());
        var locked = LockedMove.against(moves, input.yearReason());
        if (!locked.isEmpty()) {
            return new DisputeRefused(String.join("", locked), true);
        }
        note(caller, dispute, 1, dispute.opened(), input.yearReason(), moves);
        return new DisputeRecorded(shown(caller, disputes.open(dispute)));
    }

    private void note(
            Caller caller, Dispute of, int number, DisputeFact fact, @Nullable String reason, List<LockedMove> moves) {
        changes.note(
                of.agency(),
                TableFour.KEY,
                of.id() + "#" + number,
                "案件（" + of.opened().about() + "）：" + fact.sentence(),
                reason,
                moves,
                caller,
                clock.instant());
    }

    private DisputeOpened opened(OpenDisputeInput input) {
        var request = input.request() == null ? null : requests.get(RequestId.parse(input.request()));
        if (request != null) {
            if (!request.id().agency().equals(input.agency())) {
                throw new IllegalArgumentException("申请" + request.id().shown() + "不是本机关收到的。");
            }
            var standing = sight.standing(request);
            if (standing.status() == RequestStatus.VOIDED) {
                throw new IllegalArgumentException("申请" + request.id().shown() + "已经作废，不能登记复议、诉讼。");
            }
            if (input.filedOn().isBefore(standing.arrivedOn())) {
                throw new IllegalArgumentException("申请复议（起诉）的日期早于申请到达的日期。");
            }
        }
        return new DisputeOpened(
                input.filedOn(),
                input.kind(),
                input.role(),
                request == null ? null : request.id(),
                request != null && (input.about() == null || input.about().isBlank())
                        ? request.subject()
                        : line("事由", Objects.requireNonNullElse(input.about(), "")),
                line("复议机关（人民法院）", input.body()));
    }

    public DisputingOutcome record(
            Caller signedIn, String id, int entries, DisputeDeed deed, @Nullable String yearReason) {
        var agency = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
        var caller = sight.require(signedIn, agency, Role.REGISTRAR);
        var known = disputes.get(id);
        if (known.version() != entries) {
            return stale(caller, known);
        }
        DisputeFact fact;
        try {
            fact = fact(deed);
        } catch (IllegalArgumentException e) {
            return new DisputeRefused(String.valueOf(e.getMessage()));
        }
        var against = known.against(fact, sight.today());
        if (against != null) {
            return new DisputeRefused(against);
        }
        var then = known.with(DisputeHashes.next(id, known.facts(), fact, clock.instant(), caller));
        var moves = locks.moved(agency, known.counted(), then.counted());
        var locked = LockedMove.against(moves, yearReason);
        if (!locked.isEmpty()) {
            return new DisputeRefused(String.join("", locked), true);
        }
        note(caller, known, then.version(), fact, yearReason, moves);
        try {
            disputes.add(known, then);
        } catch (StaleWrite e) {
            changes.drop(id + "#" + then.version(), moves, caller);
            return stale(caller, disputes.get(id));
        }
        return new DisputeRecorded(shown(caller, then));
    }

    private DisputeFact fact(DisputeDeed deed) {
        if (deed.accept() != null) {
            return new DisputeAccepted(
                    deed.accept().on(), optional("案号", deed.accept().caseNumber()));
        }
        if (deed.refuse() != null) {
            return new DisputeNotAccepted(deed.refuse().on());
        }
        if (deed.decide() != null) {
            return new DisputeDecided(deed.decide().on(), deed.decide().outcome());
        }
        if (deed.appeal() != null) {
            return new DisputeAppealed(deed.appeal().on());
        }
        if (deed.strike() != null) {
            return new DisputeStruck(
                    sight.today(),
                    deed.strike().number(),
                    line("更正的理由", deed.strike().reason()));
        }
        throw new BadRequest("deed 须正好有一项。");
    }

    private StaleDispute stale(Caller caller, Dispute dispute) {
        return new StaleDispute(shown(caller, dispute), "他人刚刚登记了这件案件的进展，请看过之后再办。");
    }

    private ShownDispute shown(Caller caller, Dispute dispute) {
        var hangs = dispute.opened().request();
        var request = hangs == null ? null : requests.find(hangs);
        return new ShownDispute(
                dispute,
                request == null ? null : LitigationPath.warning(dispute.opened().kind(), sight.standing(request)),
                sight.is(caller, dispute.agency(), Role.REGISTRAR) ? dispute.possible() : List.of());
    }

    private static @Nullable String optional(String what, @Nullable String said) {
        return said == null || said.isBlank() ? null : line(what, said);
    }

    private static String line(String what, String said) {
        var stripped = said.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(what + "不能为空。");
        }
        if (stripped.codePointCount(0, stripped.length()) > 200) {
            throw new IllegalArgumentException(what + "最多 200 个字。");
        }
        return stripped;
    }
}
