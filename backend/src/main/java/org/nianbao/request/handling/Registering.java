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
import org.nianbao.account.Forbidden;
import org.nianbao.agency.Agencies;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Fact;
import org.nianbao.request.FactHashes;
import org.nianbao.request.FactSentence;
import org.nianbao.request.Request;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestPolicy;
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
import org.nianbao.store.StaleWrite;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.Claimed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;
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
            this(
                    agency,
                    arrival,
                    arrivedOn,
                    confirmedOn,
                    subject,
                    words,
                    kind,
                    form,
                    applicant,
                    splitOf,
                    key,
                    null);
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
        caller.staffAgency();
        var agency = agencies.tree().get(input.agency()).code();
        switch (RequestPolicy.register(caller, sight.inChargeOf(agency))) {
            case Allowed allowed -> {}
            case NotYours refused -> throw new Forbidden(refused.message());
            case NotNow refused -> throw new Forbidden(refused.message());
            case NotOwnWork refused -> throw new Forbidden(refused.message());
            case Claimed refused -> throw new Forbidden(refused.message());
        }
        if (!vault.available()) {
            return new RequestRefused(List.of(Vault.OFF));
        }
        try {
            var refusals = refusals(input);
            return refusals.isEmpty() ? registered(caller, agency, input) : new RequestRefused(refusals);
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
        var moves = locks.moved(agency, null, counted(caller, agency, first, input.confirmedOn()));
        var locked = LockedMove.against(moves, input.yearReason());
        if (!locked.isEmpty()) {
            return new RequestRefused(locked, true);
        }
        var request = requests.register(
                agency,
                input.arrivedOn().getYear(),
                caller.id() + " "
                        + (input.key() == null || input.key().isBlank()
                                ? UUID.randomUUID().toString()
                                : input.key()),
                id -> new Request(
                        id, subject, List.of(FactHashes.next(id, List.of(), first, clock.instant(), caller, null))),
                sight::standing);
        changes.note(
                agency,
                TableThree.KEY,
                request.id() + "#1",
                "申请" + request.id().shown() + "：" + FactSentence.of(first),
                input.yearReason(),
                moves,
                caller,
                clock.instant());
        var shown = sight.shown(caller, complete(caller, request, input, applicant, words));
        return new RequestRegistered(shown, told(shown.standing()));
    }

    /** What table three would count of it, were it registered under whatever number. */
    private TableThree.@Nullable CountedRequest counted(
            Caller caller, String agency, Fact.Registered first, @Nullable LocalDate confirmedOn) {
        var id = new RequestId(agency, first.on().getYear(), 1);
        var facts = new ArrayList<>(List.of(FactHashes.next(id, List.of(), first, clock.instant(), caller, null)));
        if (confirmedOn != null) {
            facts.add(FactHashes.next(id, facts, new Fact.Confirmed(confirmedOn), clock.instant(), caller, null));
        }
        return sight.standing(new Request(id, "", facts)).counted();
    }

    /** What is kept apart of it, unless that was done before. */
    private Request complete(Caller caller, Request request, RegisterInput input, Applicant applicant, String words) {
        if (request.facts().stream().anyMatch(each -> each.fact() instanceof Fact.WordsRecorded)) {
            return request;
        }
        var id = request.id();
        vault.add(id.toString(), applicant);
        var paper = vault.putPaper(id.toString(), RequestPaper.text("申请内容", words));
        var then = request.with(FactHashes.next(
                id,
                request.facts(),
                new Fact.WordsRecorded(input.arrivedOn()),
                clock.instant(),
                caller,
                new FactHashes.Evidence(paper.id(), paper.digest())));
        if (input.confirmedOn() != null) {
            then = then.with(FactHashes.next(
                    id, then.facts(), new Fact.Confirmed(input.confirmedOn()), clock.instant(), caller, null));
        }
        try {
            requests.add(request, then, sight.standing(then));
            return then;
        } catch (StaleWrite e) {
            // Sent twice at once: the other one has completed it.
            return requests.get(id);
        }
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
