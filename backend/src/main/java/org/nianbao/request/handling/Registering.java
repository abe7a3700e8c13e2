package org.nianbao.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Fact;
import org.nianbao.request.FactHashes;
import org.nianbao.request.FactSentence;
import org.nianbao.request.Request;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.Requests;
import org.nianbao.request.TableThree;
import org.nianbao.request.handling.RequestOutcome.RegisterOutcome;
import org.nianbao.request.handling.RequestOutcome.RequestRefused;
import org.nianbao.request.handling.RequestOutcome.RequestRegistered;
import org.nianbao.request.handover.LockedMove;
import org.nianbao.request.handover.YearChanges;
import org.nianbao.request.handover.YearLocks;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.CreditCode;
import org.nianbao.request.identity.Identity;
import org.nianbao.request.identity.IdentityKind;
import org.nianbao.request.identity.IdentityNumber;
import org.nianbao.request.identity.RequestPaper;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.ledger.LedgerEntry;
import org.nianbao.store.StaleWrite;
import org.springframework.stereotype.Service;

/**
 * Registering requests. The number is taken first, then who applies and the words are kept apart under it, last that is
 * recorded; a sender who is not answered sends again under the same key, and what was left undone is done then.
 */
@Service
public class Registering {

    public record RegisterInput(
            String agency,
            Arrival arrival,
            LocalDate arrivedOn,
            @Nullable LocalDate confirmedOn,
            String subject,
            String words,
            ApplicantKind kind,
            Fact.SupplyForm form,
            ApplicantInput applicant,
            @Nullable String splitOf,
            @Nullable String key,
            @Nullable String yearReason) {

        /** That is of no year that is closed. */
        public RegisterInput(
                String agency,
                Arrival arrival,
                LocalDate arrivedOn,
                @Nullable LocalDate confirmedOn,
                String subject,
                String words,
                ApplicantKind kind,
                Fact.SupplyForm form,
                ApplicantInput applicant,
                @Nullable String splitOf,
                @Nullable String key) {
            this(agency, arrival, arrivedOn, confirmedOn, subject, words, kind, form, applicant, splitOf, key, null);
        }
    }

    public record ApplicantInput(
            String name,
            @Nullable IdentityKind paper,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String address,
            @Nullable AgentInput agent,
            List<String> others) {

        /** Nothing of it: it goes into logs. */
        @Override
        public String toString() {
            return "申请人";
        }
    }

    public record AgentInput(String name, String authority) {

        @Override
        public String toString() {
            return "代理人";
        }
    }

    /** Where letters would go, of what a ledger says to be closed and not to whom. */
    private static final String NO_CONTACT = "原台账没有记载联系方式";

    private static final Pattern RESIDENT = Pattern.compile("\\d{17}[\\dXx]");

    private final Requests requests;
    private final YearLocks locks;
    private final YearChanges changes;
    private final RequestSight sight;
    private final Agencies agencies;
    private final Vault vault;
    private final Clock clock;

    Registering(
            Requests requests,
            YearLocks locks,
            YearChanges changes,
            RequestSight sight,
            Agencies agencies,
            Vault vault,
            Clock clock) {
        this.requests = requests;
        this.locks = locks;
        this.changes = changes;
        this.sight = sight;
        this.agencies = agencies;
        this.vault = vault;
        this.clock = clock;
    }

    public RegisterOutcome register(Caller caller, RegisterInput input) {
        var agency = agencies.tree().get(input.agency()).code();
        var acting = sight.requireRegistering(caller, agency);
        if (!vault.available()) {
            return new RequestRefused(List.of(Vault.OFF));
        }
        try {
            var refusals = refusals(input);
            return refusals.isEmpty() ? registered(acting, agency, input) : new RequestRefused(refusals);
        } catch (IllegalArgumentException e) {
            return new RequestRefused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private List<String> refusals(RegisterInput input) {
        var refusals = new ArrayList<String>();
        var today = sight.today();
        if (input.arrivedOn().isAfter(today)) {
            refusals.add("到达日期晚于今天。");
        }
        if (input.arrivedOn().getYear() < 2008) {
            refusals.add("到达日期早于《政府信息公开条例》施行的 2008 年。");
        }
        if (input.confirmedOn() != null) {
            if (!input.arrival().isToBeConfirmed()) {
                refusals.add("“" + input.arrival().label() + "”不需要与申请人确认收到。");
            } else if (input.confirmedOn().isBefore(input.arrivedOn())
                    || input.confirmedOn().isAfter(today)) {
                refusals.add("确认收到的日期须在到达日期与今天之间。");
            }
        }
        return refusals;
    }

    /** What became of a row of a ledger before, by its sender's key; null when nothing did. */
    @Nullable
    Request sent(Caller caller, String agency, String key) {
        return requests.bySender(agency, sent(caller, key));
    }

    private static String sent(Caller caller, @Nullable String key) {
        return caller.id() + " "
                + (key == null || key.isBlank() ? UUID.randomUUID().toString() : key);
    }

    /**
     * What a row of a ledger says, and how it was closed where that was before this register.
     *
     * @param original the row as it stands there
     */
    Request enter(Caller caller, String agency, LedgerEntry entry, String original, String key) {
        var contact = entry.contact();
        var applicant = new Applicant(
                entry.names().getFirst(),
                entry.identity(),
                new Applicant.ContactDetails(
                        contact.phone(), contact.mail(), contact.isNone() ? NO_CONTACT : contact.address()),
                null,
                entry.names().stream()
                        .skip(1)
                        .map(name -> new Applicant.CoApplicant(name, null))
                        .toList(),
                List.of());
        var subject = RequestDeed.subject(entry.subject());
        var words = RequestDeed.words("申请内容", entry.words());
        var first = new Fact.Registered(
                entry.arrivedOn(),
                entry.arrival(),
                entry.kind(),
                false,
                entry.names().size(),
                vault.token(agency, applicant),
                entry.form(),
                null);
        var closing = entry.closing();
        var takenOver = closing == null
                ? null
                : new Fact.TakenOver(
                        closing.on(), caller.id(), closing.disposition(), closing.rest(), closing.letter());
        var locked = LockedMove.against(
                locks.moved(agency, null, counted(caller, agency, first, entry.confirmedOn(), takenOver)), null);
        if (!locked.isEmpty()) {
            throw new IllegalArgumentException(String.join("", locked) + "这一行请逐件登记。");
        }
        var request = put(caller, agency, first, subject, key);
        return complete(caller, request, applicant, words, entry.confirmedOn(), takenOver, original);
    }

    private Request put(Caller caller, String agency, Fact.Registered first, String subject, @Nullable String key) {
        return requests.register(
                agency,
                first.on().getYear(),
                sent(caller, key),
                id -> new Request(
                        id, subject, List.of(FactHashes.next(id, List.of(), first, clock.instant(), caller, null))),
                sight::standing);
    }

    private RegisterOutcome registered(Caller caller, String agency, RegisterInput input) {
        var applicant = applicant(input.applicant());
        var subject = RequestDeed.subject(input.subject());
        if (input.kind() == ApplicantKind.PERSON && subject.contains(applicant.name())) {
            throw new IllegalArgumentException("申请事项中写有申请人的姓名。这一项会显示在列表里，请不要写个人信息。");
        }
        var words = RequestDeed.words("申请内容", input.words());
        var first = new Fact.Registered(
                input.arrivedOn(),
                input.arrival(),
                input.kind(),
                applicant.agent() != null,
                applicant.others().size() + 1,
                vault.token(agency, applicant),
                input.form(),
                input.splitOf() == null ? null : split(agency, input.splitOf()));
        var moves = locks.moved(agency, null, counted(caller, agency, first, input.confirmedOn(), null));
        var locked = LockedMove.against(moves, input.yearReason());
        if (!locked.isEmpty()) {
            return new RequestRefused(locked, true);
        }
        var request = put(caller, agency, first, subject, input.key());
        changes.note(
                agency,
                TableThree.KEY,
                request.id() + "#1",
                "申请" + request.id().shown() + "：" + FactSentence.of(first),
                input.yearReason(),
                moves,
                caller,
                clock.instant());
        var shown = sight.shown(caller, complete(caller, request, applicant, words, input.confirmedOn(), null, ""));
        return new RequestRegistered(shown, told(shown.standing()));
    }

    /** What table three would count of it, were it registered under whatever number. */
    private TableThree.@Nullable CountedRequest counted(
            Caller caller,
            String agency,
            Fact.Registered first,
            @Nullable LocalDate confirmedOn,
            Fact.@Nullable TakenOver closed) {
        var id = new RequestId(agency, first.on().getYear(), 1);
        var facts = new ArrayList<>(List.of(FactHashes.next(id, List.of(), first, clock.instant(), caller, null)));
        if (confirmedOn != null) {
            facts.add(FactHashes.next(id, facts, new Fact.Confirmed(confirmedOn), clock.instant(), caller, null));
        }
        if (closed != null) {
            facts.add(FactHashes.next(id, facts, closed, clock.instant(), caller, null));
        }
        return sight.standing(new Request(id, "", facts)).counted();
    }

    /** What is kept apart of it, and what else is known already, unless that was done before. */
    private Request complete(
            Caller caller,
            Request request,
            Applicant applicant,
            String words,
            @Nullable LocalDate confirmedOn,
            Fact.@Nullable TakenOver closed,
            String original) {
        if (request.facts().stream().anyMatch(each -> each.fact() instanceof Fact.WordsRecorded)) {
            return request;
        }
        var id = request.id();
        vault.add(id.toString(), applicant);
        var then = with(
                caller, request, new Fact.WordsRecorded(request.registered().on()), "申请内容", words);
        if (confirmedOn != null) {
            then = then.with(
                    FactHashes.next(id, then.facts(), new Fact.Confirmed(confirmedOn), clock.instant(), caller, null));
        }
        if (closed != null) {
            then = with(caller, then, closed, "原台账", original);
        }
        try {
            requests.add(request, then, sight.standing(then));
            return then;
        } catch (StaleWrite e) {
            // Sent twice at once: the other one has completed it.
            return requests.get(id);
        }
    }

    /** With a fact of which a paper says more. */
    private Request with(Caller caller, Request request, Fact fact, String name, String text) {
        var paper = vault.putPaper(request.id().toString(), RequestPaper.text(name, text));
        return request.with(FactHashes.next(
                request.id(),
                request.facts(),
                fact,
                clock.instant(),
                caller,
                new FactHashes.Evidence(paper.id(), paper.digest())));
    }

    private static List<String> told(RequestStanding standing) {
        return standing.late() && standing.due() != null
                ? List.of("这件申请的答复期限" + ChinaTime.said(standing.due()) + "已过。")
                : List.of();
    }

    private RequestId split(String agency, String of) {
        var id = RequestId.parse(of);
        if (!id.agency().equals(agency)) {
            throw new IllegalArgumentException("拆分的申请须是本机关收到的。");
        }
        return requests.get(id).id();
    }

    private Applicant applicant(ApplicantInput input) {
        return new Applicant(
                input.name(),
                input.number() == null || input.number().isBlank() ? null : identity(input.paper(), input.number()),
                new Applicant.ContactDetails(input.phone(), input.mail(), input.address()),
                input.agent() == null
                        ? null
                        : new Applicant.Agent(
                                input.agent().name(), null, input.agent().authority()),
                input.others().stream()
                        .map(name -> new Applicant.CoApplicant(name, null))
                        .toList(),
                List.of());
    }

    /** Without a kind of paper: eighteen digits are a person's, anything else is an organisation's code. */
    private Identity identity(@Nullable IdentityKind paper, String number) {
        var typed = number.strip();
        if (paper == null && !RESIDENT.matcher(typed).matches()) {
            return new CreditCode(typed);
        }
        return IdentityNumber.typed(paper == null ? IdentityKind.RESIDENT : paper, typed, sight.today());
    }
}
