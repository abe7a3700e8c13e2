package org.nianbao.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.FreshSignIn;
import org.nianbao.account.People;
import org.nianbao.account.Person;
import org.nianbao.account.Role;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.Fact;
import org.nianbao.request.FactHashes;
import org.nianbao.request.FactSentence;
import org.nianbao.request.Guards;
import org.nianbao.request.Guards.Objection;
import org.nianbao.request.RegisterStatement;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.Request;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestFilter;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestOrder;
import org.nianbao.request.RequestPolicy;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.Requests;
import org.nianbao.request.TableThree;
import org.nianbao.request.correspondence.Composing;
import org.nianbao.request.correspondence.Composing.LetterMatter;
import org.nianbao.request.correspondence.KeptWords;
import org.nianbao.request.dispute.Disputes;
import org.nianbao.request.dispute.Remedies;
import org.nianbao.request.handling.RequestDeed.KnownFacts;
import org.nianbao.request.handling.RequestDeed.Meant;
import org.nianbao.request.handling.RequestOutcome.ApplicantOpened;
import org.nianbao.request.handling.RequestOutcome.FreshSignInNeeded;
import org.nianbao.request.handling.RequestOutcome.Lack;
import org.nianbao.request.handling.RequestOutcome.LetterIncomplete;
import org.nianbao.request.handling.RequestOutcome.OpenOutcome;
import org.nianbao.request.handling.RequestOutcome.RequestRecorded;
import org.nianbao.request.handling.RequestOutcome.RequestRefused;
import org.nianbao.request.handling.RequestOutcome.StaleRequest;
import org.nianbao.request.handover.LockedMove;
import org.nianbao.request.handover.YearChanges;
import org.nianbao.request.handover.YearLocks;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.Held;
import org.nianbao.request.identity.RequestPaper;
import org.nianbao.request.identity.RetentionState;
import org.nianbao.request.identity.Retentions;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.letter.WrittenReply;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Verdict;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.Claimed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;
import org.springframework.stereotype.Service;

/** Handling requests: looking at them, and recording what happened. */
@Service
public class Handling {

    private final Requests requests;
    private final RegisterStatements statements;
    private final Disputes disputes;
    private final Retentions retentions;
    private final YearLocks locks;
    private final YearChanges changes;
    private final RequestSight sight;
    private final Vault vault;
    private final People people;
    private final KeptWords words;
    private final Composing composing;
    private final FeeReckoning reckoning;
    private final FreshSignIn freshSignIn;
    private final Clock clock;

    Handling(
            Requests requests,
            RegisterStatements statements,
            Disputes disputes,
            Retentions retentions,
            YearLocks locks,
            YearChanges changes,
            RequestSight sight,
            Vault vault,
            People people,
            KeptWords words,
            Composing composing,
            FeeReckoning reckoning,
            FreshSignIn freshSignIn,
            Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.disputes = disputes;
        this.retentions = retentions;
        this.locks = locks;
        this.changes = changes;
        this.sight = sight;
        this.vault = vault;
        this.people = people;
        this.words = words;
        this.composing = composing;
        this.reckoning = reckoning;
        this.freshSignIn = freshSignIn;
        this.clock = clock;
    }

    ShownRequest request(Caller caller, RequestId id) {
        sight.require(caller, id.agency());
        return sight.shown(caller, requests.get(id));
    }

    Connection<ShownRequest> requests(
            Caller caller, String agency, RequestFilter filter, RequestOrder order, Page page) {
        sight.require(caller, agency);
        if (filter.sought() != null && filter.sought().serial() == null && !sight.isAtWork(caller, agency)) {
            throw new BadRequest("查看下级机关的申请，只能按登记编号查找。");
        }
        var parts = sight.parts(caller);
        var found = requests.list(agency, filter, order, page.after(), page.first() + 1).stream()
                .map(request -> sight.shown(parts, request))
                .toList();
        return Connection.of(
                page,
                found,
                shown -> requests.position(shown.request(), shown.standing(), order),
                () -> requests.count(agency, filter));
    }

    RequestFilter.CountedOn countedOn(String agency, BoardColumn column) {
        return sight.countedOn(agency, column);
    }

    /** What an agency states of its register; for whom its table is. */
    RegisterStatement statement(Caller caller, String agency) {
        sight.requireTable(caller, agency);
        return statements.of(agency, TableThree.KEY);
    }

    /** States from when on every request was entered. REGISTRAR. */
    public RegisterStatement state(Caller caller, String agency, LocalDate keptSince) {
        var acting = sight.require(caller, agency, Role.REGISTRAR);
        if (keptSince.isAfter(sight.today())) {
            throw new BadRequest("登记完整的起始日期不能晚于今天。");
        }
        statements.put(agency, TableThree.KEY, keptSince, acting, clock.instant());
        return statements.of(agency, TableThree.KEY);
    }

    /** To whom a request of an agency may be assigned, as the sign-in server knows them now. */
    List<Person> handlers(Caller caller, String agency) {
        sight.require(caller, agency, Role.REGISTRAR);
        return people.of(sight.inChargeOf(agency)).stream()
                .filter(person -> person.enabled()
                        && (person.roles().contains(Role.HANDLER)
                                || person.roles().contains(Role.REGISTRAR)))
                .toList();
    }

    /** The four facts of all requests that have to do with a year. */
    List<TableThree.CountedRequest> counted(Caller caller, String agency, int year) {
        sight.requireTable(caller, agency);
        return requests.counted(agency, year);
    }

    /** As below, of what moves no year that is closed. */
    public RequestOutcome record(Caller caller, RequestId id, int entries, RequestDeed deed) {
        return record(caller, id, entries, deed, null);
    }

    /** @param yearReason why a year is changed whose report is published; null where none is */
    public RequestOutcome record(
            Caller signedIn, RequestId id, int entries, RequestDeed deed, @Nullable String yearReason) {
        sight.require(signedIn, id.agency());
        var request = requests.get(id);
        var known = new KnownRequest(request, sight.standing(request));
        Caller caller;
        Meant meant;
        try {
            caller = sight.nearest(signedIn, part -> judge(part, known.standing(), deed.meant(part, known)));
            meant = deed.meant(caller, known);
        } catch (IllegalArgumentException e) {
            return new RequestRefused(List.of(String.valueOf(e.getMessage())));
        }
        var refusal = refusal(caller, known.standing(), meant.action(), meant.step());
        if (request.version() != entries) {
            return stale(caller, id);
        }
        if (refusal != null) {
            return refusal;
        }
        var matter = composing.matter(request, known.standing(), sight.calendar(id.agency()));
        var lacking = lacking(matter, deed, meant);
        if (lacking.stream().anyMatch(Objection::refused)) {
            return new LetterIncomplete(lacking.stream()
                    .filter(Objection::refused)
                    .map(each -> new Lack(each.message(), each.place()))
                    .toList());
        }
        if (meant.action() == RequestAction.SIGN && !freshSignIn.isFresh(caller, clock.instant())) {
            return new FreshSignInNeeded("签发需要重新登录确认。");
        }
        var objections = new ArrayList<>(Guards.against(request, known.standing(), meant.fact(), others(id)));
        if (meant.fact() instanceof Fact.FeeAsked asked) {
            objections.addAll(fee(request, asked));
        }
        if (objections.stream().anyMatch(Objection::refused)) {
            return new RequestRefused(objections.stream()
                    .filter(Objection::refused)
                    .map(Objection::message)
                    .toList());
        }
        if (meant.fact() instanceof Fact.Filed filed) {
            var open = Remedies.open(known.standing(), disputes.onRequest(id));
            if (open != null) {
                return new RequestRefused(List.of(open + "不能归档。"));
            }
            // Before the fact, so that no file is without it; it is due only years later, and not unless it is filed.
            retentions.decide(id, retention(known.standing(), filed), FactSentence.of(filed), caller, clock.instant());
        }
        var recorded = FactHashes.next(id, request.facts(), meant.fact(), clock.instant(), caller, null);
        var moves = locks.moved(
                id.agency(),
                known.standing().counted(),
                sight.standing(request.with(recorded)).counted());
        var locked = LockedMove.against(moves, yearReason);
        if (!locked.isEmpty()) {
            return new RequestRefused(locked, true);
        }
        var of = id + "#" + recorded.number();
        objections.addAll(lacking);
        meant = numbered(matter, deed, meant);
        try {
            changes.note(
                    id.agency(),
                    TableThree.KEY,
                    of,
                    "申请" + id.shown() + "：" + FactSentence.of(meant.fact()),
                    yearReason,
                    moves,
                    caller,
                    clock.instant());
            var then = add(caller, request, meant.fact(), paper(meant), meant.subject());
            return new RequestRecorded(
                    sight.shown(caller, then),
                    objections.stream().map(Objection::message).toList());
        } catch (StaleWrite e) {
            changes.drop(of, moves, caller);
            return stale(caller, id);
        }
    }

    /** The period runs from the year behind that in which the request was closed. */
    private static RetentionState retention(RequestStanding standing, Fact.Filed filed) {
        var closedOn = standing.closedOn() == null ? filed.on() : standing.closedOn();
        return filed.years() == 0
                ? RetentionState.NOT_SET.retain()
                : RetentionState.NOT_SET.planAnonymising(LocalDate.of(closedOn.getYear() + 1 + filed.years(), 1, 1));
    }

    /**
     * What lacks in the letter that a deed is about: in a reply that is submitted item by item, in one that is signed, in a
     * letter that is written. Of a reply in one text it is said as advice, and in the way of its signature.
     */
    private List<Objection> lacking(LetterMatter matter, RequestDeed deed, Meant meant) {
        if (deed.draft() != null) {
            var written = deed.draft().written(matter.request().registered().form());
            return written == null ? List.of() : composing.objections(matter.with(written));
        }
        if (deed.writeLetter() != null) {
            var kind = deed.writeLetter().kind();
            return composing.allowed(matter).contains(kind)
                    ? composing.objections(matter, kind, deed.writeLetter().said())
                    : List.of(new Objection("这件申请没有需要“" + kind.label() + "”的办理情况，请先登记。", true));
        }
        return meant.action() == RequestAction.SIGN ? composing.objections(matter) : List.of();
    }

    /** That a fee is what the prices make of what is counted. */
    private List<Objection> fee(Request request, Fact.FeeAsked asked) {
        try {
            var fee = reckoning.fee(request, asked.basis(), asked.quantity());
            return fee.yuan() == asked.yuan()
                    ? List.of()
                    : List.of(new Objection(
                            "按标准计算应收 " + fee.yuan() + " 元（" + fee.standard()
                                    + (fee.charged() == 0 ? "" : "；当月已收 " + fee.charged() + " 元") + "），现为 "
                                    + asked.yuan() + " 元。",
                            true));
        } catch (IllegalArgumentException e) {
            return List.of(new Objection(String.valueOf(e.getMessage()), true));
        }
    }

    /** A letter's number is taken last, when nothing speaks against it any more. */
    private Meant numbered(LetterMatter matter, RequestDeed deed, Meant meant) {
        if (meant.fact() instanceof Fact.Signed signed && signed.letterNumber().isBlank()) {
            return meant.numbered(
                    new Fact.Signed(signed.on(), signed.by(), composing.takeNumber(matter, composing.reply(matter))));
        }
        if (deed.writeLetter() != null && meant.fact() instanceof Fact.LetterWritten written) {
            var kind = deed.writeLetter().kind();
            return meant.numbered(new Fact.LetterWritten(
                    written.on(), written.letter(), composing.title(kind), composing.takeNumber(matter, kind)));
        }
        return meant;
    }

    private static @Nullable RequestPaper paper(Meant meant) {
        var name = meant.fact().getClass().getSimpleName();
        return meant.paper() != null
                ? new RequestPaper(name, WrittenReply.TYPE, meant.paper())
                : meant.text() == null ? null : RequestPaper.text(name, meant.text());
    }

    /**
     * Opens who applies for a letter that is printed for him or her; that it was is recorded before anything is.
     *
     * @throws Forbidden for whom the identity is not
     */
    Applicant openFor(Caller caller, RequestId id, String purpose) {
        sight.require(caller, id.agency());
        var standing = sight.standing(requests.get(id));
        var acting = opening(caller, standing);
        var refusal = refusal(acting, standing, RequestAction.OPEN_IDENTITY, null);
        if (refusal != null) {
            throw new Forbidden(refusal.messages().getFirst());
        }
        if (!(vault.open(id.toString()) instanceof Held.There<Applicant>(var applicant))) {
            throw new Missing("申请人信息已经依法删除。");
        }
        addLatest(acting, id, new Fact.IdentityOpened(sight.today(), caller.id()), purpose);
        return applicant;
    }

    /**
     * A file of the applicant's, for the agency's people at work on the request; what proves who applies only for who may open
     * the identity, and that it was opened is recorded before.
     *
     * @param purpose null where the caller asked for no identity
     */
    RequestPaper material(Caller caller, RequestId id, int number, @Nullable String purpose) {
        sight.requirePapers(caller, id.agency());
        var request = requests.get(id);
        var fact = number < 1 || number > request.facts().size()
                ? null
                : request.facts().get(number - 1).fact();
        if (!(fact instanceof Fact.MaterialHandedIn handedIn)) {
            throw new Missing("没有这份材料。");
        }
        var material = words.material(request, number);
        if (material == null) {
            throw new Missing("这份材料已经依法删除。");
        }
        if (handedIn.identity()) {
            if (purpose == null) {
                throw new Forbidden("身份证明须写明查看的目的。");
            }
            openFor(caller, id, purpose);
        }
        return material;
    }

    /** Opens who applies; that it was opened is recorded before anything is shown. */
    OpenOutcome open(Caller caller, RequestId id, String purpose) {
        sight.require(caller, id.agency());
        var request = requests.get(id);
        var standing = sight.standing(request);
        var acting = opening(caller, standing);
        var refusal = refusal(acting, standing, RequestAction.OPEN_IDENTITY, null);
        if (refusal instanceof RequestRefused refused) {
            return refused;
        }
        String why;
        try {
            why = RequestDeed.words("查看的目的", purpose);
        } catch (IllegalArgumentException e) {
            return new RequestRefused(List.of(String.valueOf(e.getMessage())));
        }
        if (!(vault.open(id.toString()) instanceof Held.There<Applicant>(var applicant))) {
            return new RequestRefused(List.of("申请人信息已经依法删除。"));
        }
        addLatest(acting, id, new Fact.IdentityOpened(sight.today(), caller.id()), why);
        return new ApplicantOpened(new OpenedApplicant(applicant, words(request)));
    }

    /** What lies apart of a fact; null where nothing does, or it was erased. */
    @Nullable
    String text(Request request, int number) {
        return words.text(request, number);
    }

    /** What lies apart of all facts of a request, by their numbers, read at once. */
    Map<Integer, String> texts(Request request) {
        return words.texts(request);
    }

    /** The reply that was drafted last, item by item; null where its items are not told apart, and when it was erased. */
    @Nullable
    WrittenReply reply(ShownRequest shown) {
        return words.reply(shown.request(), shown.standing());
    }

    private String words(Request request) {
        return request.facts().stream()
                .filter(each -> each.fact() instanceof Fact.WordsRecorded)
                .map(each -> text(request, each.number()))
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
    }

    private Caller opening(Caller caller, RequestStanding standing) {
        return sight.nearest(caller, part -> judge(part, standing, RequestAction.OPEN_IDENTITY, null));
    }

    private Verdict judge(Caller part, RequestStanding standing, Meant meant) {
        return judge(part, standing, meant.action(), meant.step());
    }

    private Verdict judge(Caller part, RequestStanding standing, RequestAction action, @Nullable String step) {
        var agency = sight.inChargeOf(standing.id().agency());
        return RequestPolicy.judge(part, agency, Chain.REPLIES, standing, action, step);
    }

    private @Nullable RequestRefused refusal(
            Caller caller, RequestStanding standing, RequestAction action, @Nullable String step) {
        return switch (judge(caller, standing, action, step)) {
            case Allowed allowed -> null;
            case NotYours refused -> throw new Forbidden(refused.message());
            case NotNow refused -> new RequestRefused(List.of(refused.message()));
            case NotOwnWork refused -> new RequestRefused(List.of(refused.message()));
            case Claimed refused -> new RequestRefused(List.of(refused.message()));
        };
    }

    private Guards.Others others(RequestId of) {
        return id -> {
            if (!id.agency().equals(of.agency()) || id.equals(of)) {
                return null;
            }
            var other = requests.find(id);
            return other == null ? null : sight.standing(other);
        };
    }

    /** Where others add something at the same time, after that. */
    private void addLatest(Caller caller, RequestId id, Fact fact, String text) {
        for (int tries = 0; ; tries++) {
            try {
                add(
                        caller,
                        requests.get(id),
                        fact,
                        RequestPaper.text(fact.getClass().getSimpleName(), text),
                        null);
                return;
            } catch (StaleWrite e) {
                if (tries == 10) {
                    throw e;
                }
            }
        }
    }

    private Request add(
            Caller caller, Request known, Fact fact, @Nullable RequestPaper kept, @Nullable String subject) {
        var paper = kept == null ? null : vault.putPaper(known.id().toString(), kept);
        var recorded = FactHashes.next(
                known.id(),
                known.facts(),
                fact,
                clock.instant(),
                caller,
                paper == null ? null : new FactHashes.Evidence(paper.id(), paper.digest()));
        var then = known.with(recorded);
        var named = subject == null ? then : then.about(subject);
        requests.add(known, named, sight.standing(named));
        return named;
    }

    private StaleRequest stale(Caller caller, RequestId id) {
        return new StaleRequest(sight.shown(caller, requests.get(id)), "他人刚刚登记了这件申请的办理情况，请看过之后再办。");
    }

    private record KnownRequest(Request request, RequestStanding standing) implements KnownFacts {

        @Override
        public String step(Caller caller, @Nullable String named) {
            if (named != null) {
                return named;
            }
            return RequestPolicy.openSteps(Chain.REPLIES, standing.draft()).stream()
                    .filter(step -> caller.is(step.role()))
                    .map(Step::name)
                    .findFirst()
                    .orElse("审核");
        }

        @Override
        public Fact fact(int number) {
            return request.inForce().stream()
                    .filter(each -> each.number() == number)
                    .map(org.nianbao.request.RecordedFact::fact)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("没有第 " + number + " 项登记，或者已经删去。"));
        }

        @Override
        public Fact.SupplyForm form() {
            return request.registered().form();
        }

        @Override
        public Fact.@Nullable Judged judged() {
            var due = standing.due();
            return due == null
                    ? null
                    : new Fact.Judged(
                            due,
                            standing.reply() == null ? "" : standing.reply().calendarVersion());
        }
    }
}
