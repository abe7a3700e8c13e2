package org.nianbao.request.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.Fact;
import org.nianbao.request.Guards.Objection;
import org.nianbao.request.ProcessingFee;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.Remedy;
import org.nianbao.request.Request;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.Held;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.letter.AllowedLetters;
import org.nianbao.request.letter.Decision;
import org.nianbao.request.letter.Letter;
import org.nianbao.request.letter.LetterCheck;
import org.nianbao.request.letter.LetterHead;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.LetterTemplate;
import org.nianbao.request.letter.LetterTemplates;
import org.nianbao.request.letter.Particulars;
import org.nianbao.request.letter.Slot;
import org.nianbao.request.letter.WrittenReply;
import org.springframework.stereotype.Component;

/** Makes a request's letters of what is known of it, what was written and the agency's head. */
@Component
public class Composing {

    private final LetterTemplates templates = LetterTemplates.load();
    private final ProcessingFee prices = ProcessingFee.load();
    private final KeptWords words;
    private final LetterHeads heads;
    private final LetterWordings wordings;
    private final LetterNumbers numbers;
    private final Agencies agencies;
    private final Vault vault;

    Composing(
            KeptWords words,
            LetterHeads heads,
            LetterWordings wordings,
            LetterNumbers numbers,
            Agencies agencies,
            Vault vault) {
        this.words = words;
        this.heads = heads;
        this.wordings = wordings;
        this.numbers = numbers;
        this.agencies = agencies;
        this.vault = vault;
    }

    /**
     * A request as its letters see it.
     *
     * @param reply that was drafted; null while none was
     */
    public record LetterMatter(
            Request request,
            RequestStanding standing,
            WorkCalendar calendar,
            @Nullable WrittenReply reply) {

        @Nullable
        Decision decision() {
            return reply == null ? null : reply.decision();
        }

        /** The same with another reply. */
        public LetterMatter with(WrittenReply other) {
            return new LetterMatter(request, standing, calendar, other);
        }
    }

    public LetterMatter matter(Request request, RequestStanding standing, WorkCalendar calendar) {
        return new LetterMatter(request, standing, calendar, words.reply(request, standing));
    }

    public List<LetterKind> allowed(LetterMatter matter) {
        return AllowedLetters.of(matter.request(), matter.standing(), matter.decision());
    }

    /** What whoever writes a letter is asked for, with what is known of it already; empty where nobody said anything. */
    public Map<Slot, String> asks(LetterMatter matter, LetterKind kind) {
        var asked = new EnumMap<Slot, String>(Slot.class);
        var said = words.slots(matter.request(), kind.name());
        for (var slot : template(matter, kind).asks()) {
            var known = said.getOrDefault(slot, "");
            asked.put(slot, known.isEmpty() ? Objects.requireNonNullElse(known(matter, kind, slot), "") : known);
        }
        return asked;
    }

    /** What was said when it happened that the letter is about. */
    private @Nullable String known(LetterMatter matter, LetterKind kind, Slot slot) {
        var request = matter.request();
        return switch (kind) {
            case AMENDMENT -> slot == Slot.UNCLEAR ? words.last(request, Fact.AmendmentAsked.class) : null;
            case REASONS -> slot == Slot.WHY ? words.last(request, Fact.ReasonsAsked.class) : null;
            case EXTENSION -> slot == Slot.WHY ? words.last(request, Fact.ExtensionAsked.class) : null;
            case DELAY -> slot == Slot.WHY ? words.last(request, Fact.DelaySet.class) : null;
            case FEE_NOTICE ->
                slot == Slot.HOW_TO_PAY ? heads.of(request.id().agency()).howToPay() : null;
            case THIRD_PARTY_CONSULTATION, CO_AUTHOR_CONSULTATION, OTHER_AGENCY_CONSULTATION, THIRD_PARTY_NOTICE ->
                slot == Slot.SHARED ? words.last(request, Fact.ConsultationSent.class) : null;
            case RECEIPT,
                    CONSULTATION_NOTICE,
                    GRANTED,
                    PARTLY_GRANTED,
                    REFUSED,
                    ADMINISTRATIVE_INQUIRY,
                    NOT_EXISTING,
                    OTHER_AGENCY,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    COMPLAINT,
                    REPEATED,
                    PUBLICATION,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_INFORMATION,
                    DELIVERY_PROOF,
                    APPROVAL_SHEET -> null;
        };
    }

    /** A letter as it stands now, to nobody yet. */
    public Letter letter(LetterMatter matter, LetterKind kind) {
        return letter(matter, kind, asks(matter, kind), "", null);
    }

    /**
     * A letter.
     *
     * @param said      by whoever writes it
     * @param addressee by name; empty while it is to nobody yet
     * @param code      查询码 for a receipt; null where none is given out with it
     */
    public Letter letter(
            LetterMatter matter, LetterKind kind, Map<Slot, String> said, String addressee, @Nullable String code) {
        var agency = matter.request().id().agency();
        var head = heads.of(agency);
        var particulars = particulars(matter, kind, head, code);
        for (var each : said.entrySet()) {
            particulars = particulars.with(each.getKey(), each.getValue());
        }
        var letter = template(matter, kind)
                .compose(
                        particulars,
                        addressee,
                        kind.namesRemedy() ? remedy(matter, kind, head) : null,
                        List.of(),
                        head.head() == null ? agencies.tree().known(agency).name() : head.head());
        var whole = kind.isReply() && matter.reply() != null
                ? letter.saying(matter.reply().paragraphs())
                : letter;
        var number = number(matter, kind);
        return number == null ? whole : whole.signed(number, day(matter, kind));
    }

    /** In the agency's own words where it has some; of a letter that went out, as they were then. */
    private LetterTemplate template(LetterMatter matter, LetterKind kind) {
        if (kind.isSheet()) {
            return templates.of(kind);
        }
        var out = wentOut(matter, kind);
        return wordings.of(matter.request().id().agency()).reversed().stream()
                .filter(change ->
                        change.kind() == kind && (out == null || !change.at().isAfter(out)))
                .findFirst()
                .map(change ->
                        change.wording() == null ? null : change.wording().template())
                .orElseGet(() -> templates.of(kind));
    }

    /** When it was written or signed; null while it is not. */
    private @Nullable Instant wentOut(LetterMatter matter, LetterKind kind) {
        if (number(matter, kind) == null) {
            return null;
        }
        return matter.request().inForce().reversed().stream()
                .filter(each -> kind.isReply()
                        ? each.fact() instanceof Fact.Signed
                        : each.fact() instanceof Fact.LetterWritten written
                                && written.letter().equals(kind.name()))
                .findFirst()
                .map(RecordedFact::recordedAt)
                .orElse(null);
    }

    private Particulars particulars(LetterMatter matter, LetterKind kind, LetterHead head, @Nullable String code) {
        var standing = matter.standing();
        var request = matter.request();
        var known = kind.goesToOthers()
                ? Particulars.toOthers(kind == LetterKind.OTHER_AGENCY_CONSULTATION ? "贵单位" : "你单位")
                : Particulars.of(standing)
                        .with(Slot.SUBJECT, request.subject())
                        .with(Slot.ARRIVAL, request.registered().arrival().label());
        known = known.with(Slot.CONTACT, head.contact());
        if (matter.decision() != null && !kind.goesToOthers()) {
            known = known.with(matter.decision(), templates);
        }
        if (kind == LetterKind.RECEIPT) {
            known = known.with(Slot.QUERY_CODE, code == null ? "另行发放" : code);
        }
        if (kind == LetterKind.EXTENSION) {
            known = extended(known, matter);
        }
        if (kind == LetterKind.FEE_NOTICE) {
            known = fee(known, request);
        }
        if (kind == LetterKind.DELIVERY_PROOF) {
            known = known.with(Slot.DELIVERED, delivered(matter));
        }
        return known;
    }

    /** By the last extension, whether the applicant was told of it yet or is by this letter. */
    private static Particulars extended(Particulars known, LetterMatter matter) {
        var days = matter.request().inForce().reversed().stream()
                .map(each -> each.fact() instanceof Fact.Extended extended ? extended.days() : 0)
                .filter(each -> each > 0)
                .findFirst();
        var reply = matter.standing().reply();
        if (days.isEmpty()) {
            return known;
        }
        return reply == null || matter.standing().extensionTold()
                ? known.with(Slot.EXTENDED_DAYS, String.valueOf(days.get()))
                : known.extended(matter.calendar(), reply, days.get());
    }

    private Particulars fee(Particulars known, Request request) {
        return request.inForce().reversed().stream()
                .filter(each -> each.fact() instanceof Fact.FeeAsked)
                .findFirst()
                .map(each -> {
                    var asked = (Fact.FeeAsked) each.fact();
                    return known.with(Slot.FEE_PAPER, prices.paper())
                            .with(Slot.FEE_STANDARD, prices.standard(asked.basis(), asked.quantity()))
                            .with(Slot.FEE, asked.yuan() + "元");
                })
                .orElse(known);
    }

    private @Nullable String delivered(LetterMatter matter) {
        var decision = matter.decision();
        var kind = decision == null ? null : LetterKind.of(decision);
        return kind == null
                ? null
                : templates.of(kind).title() + "（" + matter.standing().letterNumber() + "）";
    }

    private Remedy remedy(LetterMatter matter, LetterKind kind, LetterHead head) {
        var bodies = bodies(matter.request().id(), head);
        var decision = matter.decision();
        return kind.isReply() && decision != null
                ? Remedy.of(decision.disposition(), decision.withheldFor(), repliedOn(matter), bodies)
                : Remedy.ofOther(bodies);
    }

    private static LocalDate repliedOn(LetterMatter matter) {
        var signed = matter.standing().signedOn();
        return signed == null ? matter.standing().today() : signed;
    }

    /** The government of the same level, of a government its superior, where the agency does not say otherwise. */
    private List<String> bodies(RequestId id, LetterHead head) {
        if (!head.bodies().isEmpty()) {
            return head.bodies();
        }
        var tree = agencies.tree();
        var above = tree.superior(tree.known(id.agency()));
        return List.of(above == null ? "〔待填：行政复议机关〕" : above.name());
    }

    /** What lacks in a letter before it may go out. */
    public List<Objection> objections(LetterMatter matter, LetterKind kind, Map<Slot, String> said) {
        return LetterCheck.of(letter(matter, kind, said, "", null), kind.goesToOthers() ? identity(matter) : List.of());
    }

    /** What lacks in the reply before it may be signed. */
    public List<Objection> objections(LetterMatter matter) {
        var decision = matter.decision();
        if (matter.reply() == null || decision == null) {
            return List.of(new Objection("部分公开的答复须逐项写明哪些提供、哪些不提供以及依据和理由。", true, "items"));
        }
        var kind = LetterKind.of(decision);
        if (kind == null) {
            return List.of(new Objection("办理结果“" + decision.disposition().label() + "”不需要答复，请用直接办结。", true));
        }
        var found = LetterCheck.ofReply(
                matter.standing(),
                matter.reply().asked(),
                decision,
                remedy(matter, kind, heads.of(matter.request().id().agency())),
                letter(matter, kind));
        // What is missing of an item is said there, and once.
        boolean ofItem = found.stream().anyMatch(each -> each.refused() && each.place() != null);
        return found.stream()
                .filter(each -> !(ofItem && each.message().startsWith(LetterCheck.STILL_OPEN)))
                .toList();
    }

    /** What is known of who asks, to see that none of it stands in a letter to others. */
    private List<String> identity(LetterMatter matter) {
        if (!(vault.open(matter.request().id().toString()) instanceof Held.There<Applicant>(var who))) {
            return List.of();
        }
        var number = who.identity();
        var known = new ArrayList<String>();
        Stream.of(
                        who.name(),
                        number == null ? null : number.number(),
                        who.contact().phone(),
                        who.contact().mail(),
                        who.contact().address())
                .filter(each -> each != null)
                .forEach(known::add);
        return known;
    }

    /** The number of a letter; null while it is not written or signed. */
    private @Nullable String number(LetterMatter matter, LetterKind kind) {
        if (kind.isSheet()) {
            return null;
        }
        if (kind.isReply()) {
            return matter.standing().signedOn() == null
                    ? null
                    : matter.standing().letterNumber();
        }
        return numbers.find(matter.request().id(), key(matter, kind));
    }

    /** Gives a letter its number, of the year in which it goes out; the same whenever it is asked again. */
    public String takeNumber(LetterMatter matter, LetterKind kind) {
        var id = matter.request().id();
        return numbers.take(
                id,
                key(matter, kind),
                heads.of(id.agency()).series(kind),
                matter.standing().today().getYear());
    }

    private static String key(LetterMatter matter, LetterKind kind) {
        return kind + " " + AllowedLetters.turn(matter.request(), matter.standing(), kind);
    }

    private static LocalDate day(LetterMatter matter, LetterKind kind) {
        if (kind.isReply()) {
            return repliedOn(matter);
        }
        return matter.request().inForce().reversed().stream()
                .map(each -> each.fact())
                .filter(fact -> fact instanceof Fact.LetterWritten written
                        && written.letter().equals(kind.name()))
                .map(Fact::on)
                .findFirst()
                .orElse(matter.standing().today());
    }

    /** The kind of the reply that was drafted, which nothing speaks against. */
    public LetterKind reply(LetterMatter matter) {
        return Objects.requireNonNull(LetterKind.of(Objects.requireNonNull(matter.decision())));
    }

    public String title(LetterKind kind) {
        return templates.of(kind).title();
    }
}
