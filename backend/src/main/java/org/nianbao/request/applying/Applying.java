package org.nianbao.request.applying;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.Sha256;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Hat;
import org.nianbao.account.Hats;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.Arrival;
import org.nianbao.request.Fact;
import org.nianbao.request.FactHashes;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.Request;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.RequestStatus;
import org.nianbao.request.Requests;
import org.nianbao.request.applying.ApplyOutcome.ApplyGuideSet;
import org.nianbao.request.applying.ApplyOutcome.ApplyRefused;
import org.nianbao.request.applying.ApplyOutcome.ByCodeOutcome;
import org.nianbao.request.applying.ApplyOutcome.GuideOutcome;
import org.nianbao.request.applying.ApplyOutcome.LookUpOutcome;
import org.nianbao.request.applying.ApplyOutcome.NotOpened;
import org.nianbao.request.applying.ApplyOutcome.OtherWays;
import org.nianbao.request.applying.ApplyOutcome.RequestProgress;
import org.nianbao.request.applying.ApplyOutcome.RequestReceipt;
import org.nianbao.request.applying.ApplyOutcome.UnknownRequest;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.Held;
import org.nianbao.request.identity.PaperRef;
import org.nianbao.request.identity.QueryCode;
import org.nianbao.request.identity.RequestPaper;
import org.nianbao.request.identity.Vault;
import org.nianbao.store.StaleWrite;
import org.springframework.stereotype.Service;

/**
 * Applying online, by anybody. A request is in the register, with who applies and the words, before its sender hears of it;
 * the moment it came decides its day and year. The same sent again under the same key gives the same receipt, so that
 * whoever got no answer may send until there is one.
 */
@Service
public class Applying {

    /** Of one applicant at one agency within a day. */
    static final int MOST_OF_AN_APPLICANT = 20;

    static final int MOST_MATERIALS = 5;

    private static final int MOST_TRIES = 10;
    private static final String UNKNOWN = "没有这件申请，或者查询码不对。请按回执核对登记编号和查询码。";
    private static final String WRONG_END = "证件号码的后四位不对，请核对；错得太多的，一小时后再试。";
    private static final String SENT_BEFORE = "这个页面的申请已经提交过，内容与现在的不同。要另外申请的，请重新打开申请页面。";

    private final Requests requests;
    private final ApplyGuides guides;
    private final ProgressLetters letters;
    private final Attempts attempts;
    private final Agencies agencies;
    private final HolidayNotices notices;
    private final Hats hats;
    private final Vault vault;
    private final Clock clock;

    Applying(
            Requests requests,
            ApplyGuides guides,
            ProgressLetters letters,
            Attempts attempts,
            Agencies agencies,
            HolidayNotices notices,
            Hats hats,
            Vault vault,
            Clock clock) {
        this.requests = requests;
        this.guides = guides;
        this.letters = letters;
        this.attempts = attempts;
        this.agencies = agencies;
        this.notices = notices;
        this.hats = hats;
        this.vault = vault;
        this.clock = clock;
    }

    /** Those who take requests online. */
    public Connection<ApplyGuide> open(Page page) {
        return Connection.of(page, guides.open(page.after(), page.first() + 1), ApplyGuide::agency, guides::countOpen);
    }

    /** @return null where the agency wrote none */
    public @Nullable ApplyGuide guide(String agency) {
        return guides.of(agencies.tree().get(agency).code());
    }

    /** Whether one who reads the guide may apply by it now. */
    public boolean isOpen(@Nullable ApplyGuide guide) {
        return guide != null && guide.open() && vault.available();
    }

    /** REGISTRAR of the agency, or of whoever took over its duties. */
    GuideOutcome set(Caller caller, ApplyGuideInput input) {
        caller.staffAgency();
        var agency = agencies.tree().get(input.agency()).code();
        var acting = hats.hats(caller).stream()
                .map(Hat::caller)
                .filter(part -> part.is(Role.REGISTRAR)
                        && agencies.tree().inChargeOf(agency).equals(part.agency()))
                .findFirst()
                .orElseThrow(() -> new Forbidden("只有本机关的申请登记人员才能开通本机关的网上申请。"));
        if (input.open() && !vault.available()) {
            return new ApplyRefused(List.of(Vault.OFF));
        }
        try {
            var guide = input.guide(agency);
            guides.put(guide, acting, clock.instant());
            return new ApplyGuideSet(guide);
        } catch (IllegalArgumentException e) {
            return new ApplyRefused(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** @param from the address it comes from */
    public ApplyOutcome apply(String from, ApplyInput input) {
        var at = clock.instant();
        var today = ChinaTime.day(at);
        var agency = agencies.tree().get(input.agency()).code();
        var guide = guides.of(agency);
        if (guide == null || !isOpen(guide)) {
            return new OtherWays("这个机关没有开通网上申请。" + (guide == null ? "您仍可以向其当面提交或者邮寄申请。" : guide.otherWays()));
        }
        var refusals = input.refusals(today);
        if (!refusals.isEmpty()) {
            return new ApplyRefused(refusals);
        }
        if (!attempts.takeOfAddress("requests of " + from, Attempts.REQUESTS_OF_AN_ADDRESS)) {
            return new OtherWays("从您所在的网络提交的申请太多，请一小时后再试。" + guide.otherWays());
        }
        var applicant = input.applicant(today);
        var sent = Caller.PUBLIC.id() + " " + Sha256.of(input.key());
        if (requests.bySender(agency, sent) == null && hasMany(agency, applicant, at)) {
            return new OtherWays("您在一天之内向这个机关提交的申请已有 " + MOST_OF_AN_APPLICANT + " 件，请明天再提交。" + guide.otherWays());
        }
        return received(agency, sent, input, applicant, at);
    }

    private boolean hasMany(String agency, Applicant applicant, Instant at) {
        var of = requests.ofApplicant(
                agency, Objects.requireNonNull(vault.token(agency, applicant)), MOST_OF_AN_APPLICANT);
        return of.size() == MOST_OF_AN_APPLICANT
                && of.getLast().facts().getFirst().recordedAt().isAfter(at.minus(Duration.ofDays(1)));
    }

    private ApplyOutcome received(String agency, String sent, ApplyInput input, Applicant applicant, Instant at) {
        var today = ChinaTime.day(at);
        var first = new Fact.Registered(
                today,
                Arrival.ONLINE,
                Objects.requireNonNull(applicant.identity()).suggestedKind(applicant.name()),
                applicant.agent() != null,
                1,
                vault.token(agency, applicant),
                input.form(),
                null);
        var request = requests.register(
                agency,
                today.getYear(),
                sent,
                id -> new Request(id, "", List.of(FactHashes.next(id, List.of(), first, at, Caller.PUBLIC, null))),
                each -> standing(each, today));
        var id = request.id();
        if (!vault.add(id.toString(), applicant) && !isOf(id, applicant)) {
            return new ApplyRefused(List.of(SENT_BEFORE));
        }
        var code = complete(request, sent, input.said(), today, at);
        if (code == null) {
            return new ApplyRefused(List.of(SENT_BEFORE));
        }
        var standing = standing(request, request.registered().on());
        return new RequestReceipt(
                agency,
                id.shown(),
                reference(id),
                code.shown(),
                request.registered().on(),
                standing.due(),
                standing.reply() != null && standing.reply().provisional());
    }

    private boolean isOf(RequestId id, Applicant applicant) {
        return vault.open(id.toString()) instanceof Held.There<Applicant>(var kept) && kept.equals(applicant);
    }

    /**
     * The code first, the words last: with those it is complete.
     *
     * @return null where it was completed with other words, or its code counts no more
     */
    private @Nullable QueryCode complete(Request request, String sent, String words, LocalDate day, Instant at) {
        var id = request.id();
        var kept = request.facts().stream()
                .filter(each -> each.fact() instanceof Fact.WordsRecorded)
                .findFirst();
        if (kept.isPresent()) {
            var code = vault.codeOf(id.toString(), sent);
            return words.equals(text(kept.get())) && vault.isCode(id.toString(), code.shown()) ? code : null;
        }
        var code = vault.issueCode(id.toString(), sent);
        var paper = vault.putPaper(id.toString(), RequestPaper.text("申请内容", words));
        var then = request.with(FactHashes.next(
                id,
                request.facts(),
                new Fact.WordsRecorded(day),
                at,
                Caller.PUBLIC,
                new FactHashes.Evidence(paper.id(), paper.digest())));
        try {
            requests.add(request, then, standing(then, day));
            return code;
        } catch (StaleWrite e) {
            // Sent twice at once: the other one has completed it.
            return complete(requests.get(id), sent, words, day, at);
        }
    }

    /**
     * @param from     the address it is asked from
     * @param lastFour the last four characters of the applicant's number, with which letters can be read; null without
     */
    public LookUpOutcome lookUp(String from, RequestCode by, @Nullable String lastFour) {
        var shut = shut(from, by);
        if (shut != null) {
            return shut;
        }
        var request = requests.get(by.id());
        if (lastFour == null || lastFour.isBlank()) {
            return progress(request, false);
        }
        return endsIn(request.id(), lastFour) ? progress(request, true) : new UnknownRequest(WRONG_END);
    }

    /** 补正 (第三十条), by whoever has the code. */
    public ByCodeOutcome amend(String from, RequestCode by, String words) {
        var shut = shut(from, by);
        if (shut != null) {
            return shut;
        }
        String amended;
        try {
            amended = ApplyInput.plain("补正的内容", words, ApplyInput.LONGEST_WORDS);
        } catch (IllegalArgumentException e) {
            return new ApplyRefused(List.of(String.valueOf(e.getMessage())));
        }
        return recorded(
                by.id(),
                RequestPaper.text(Fact.Amended.class.getSimpleName(), amended),
                standing -> standing.status() == RequestStatus.AWAITING_AMENDMENT
                        ? new Addition.NextFact(new Fact.Amended(standing.today()))
                        : new Addition.NoFact("这件申请现在不需要补正。"));
    }

    /**
     * 申请材料, by whoever has the code, while the request is open. The same file sent again is there once.
     *
     * @param identity whether it proves who applies
     * @throws IllegalArgumentException for a file that is not taken
     */
    ByCodeOutcome handIn(String from, RequestCode by, Material material, boolean identity) {
        var shut = shut(from, by);
        if (shut != null) {
            return shut;
        }
        var paper = material.paper();
        var request = requests.get(by.id());
        var before = request.facts().stream()
                .filter(each -> each.fact() instanceof Fact.MaterialHandedIn)
                .toList();
        if (before.stream().anyMatch(each -> isKept(each, material))) {
            return progress(request, false);
        }
        return recorded(by.id(), paper, standing -> {
            if (!standing.isOpen() || standing.asked().withdrawnOn() != null) {
                return new Addition.NoFact("这件申请已经办结或者撤回，不再接收材料。");
            }
            return before.size() < MOST_MATERIALS
                    ? new Addition.NextFact(new Fact.MaterialHandedIn(standing.today(), identity))
                    : new Addition.NoFact("一件申请最多提交 " + MOST_MATERIALS + " 个文件；更多的请邮寄或者当面提交。");
        });
    }

    private boolean isKept(RecordedFact recorded, Material material) {
        return recorded.paper() != null
                && recorded.digest() != null
                && vault.openPaper(new PaperRef(recorded.paper(), recorded.digest()))
                        instanceof Held.There<RequestPaper>(var paper)
                && Arrays.equals(paper.content(), material.content());
    }

    /** 撤回申请, by whoever has the code and knows how the applicant's number ends. */
    public ByCodeOutcome withdraw(String from, RequestCode by, String lastFour) {
        var shut = shut(from, by);
        if (shut != null) {
            return shut;
        }
        if (!endsIn(by.id(), lastFour)) {
            return new ApplyRefused(List.of("撤回申请须核对身份：" + WRONG_END));
        }
        return recorded(by.id(), null, standing -> {
            if (standing.asked().withdrawnOn() != null) {
                return new Addition.NoFact("这件申请已经撤回。");
            }
            return standing.isOpen()
                    ? new Addition.NextFact(new Fact.RequestWithdrawn(standing.today()))
                    : new Addition.NoFact("这件申请已经办结，不能撤回。");
        });
    }

    /** What an applicant may add to a request as it stands. */
    private sealed interface Addition {

        record NextFact(Fact fact) implements Addition {}

        record NoFact(String why) implements Addition {}
    }

    private ByCodeOutcome recorded(
            RequestId id, @Nullable RequestPaper said, Function<RequestStanding, Addition> adding) {
        for (int tries = 0; ; tries++) {
            var at = clock.instant();
            var request = requests.get(id);
            switch (adding.apply(standing(request, ChinaTime.day(at)))) {
                case Addition.NoFact(String why) -> {
                    return new ApplyRefused(List.of(why));
                }
                case Addition.NextFact(Fact fact) -> {
                    var paper = said == null ? null : vault.putPaper(id.toString(), said);
                    var then = request.with(FactHashes.next(
                            id,
                            request.facts(),
                            fact,
                            at,
                            Caller.PUBLIC,
                            paper == null ? null : new FactHashes.Evidence(paper.id(), paper.digest())));
                    try {
                        requests.add(request, then, standing(then, ChinaTime.day(at)));
                        return progress(then, false);
                    } catch (StaleWrite e) {
                        if (tries == MOST_TRIES) {
                            throw e;
                        }
                    }
                }
            }
        }
    }

    /**
     * Null when it is the request's code. Whether the number or the code is wrong, it takes the same way and time. Wrong codes
     * count against the address they come from, never against the number alone: a stranger cannot shut it to its owner. Who
     * guesses from many addresses finds nothing either: a code has 80 bits, and a million addresses that use up what each has
     * for ten years try 2^43 of them, so that one of them hits with a chance of one in 2^37 (about 1.4 × 10^11).
     */
    private @Nullable NotOpened shut(String from, RequestCode by) {
        if (!vault.available()) {
            return new OtherWays("网上查询暂时不能使用，请向受理申请的机关咨询。");
        }
        var address = "codes of " + from;
        var number = "codes for " + by.id() + " of " + from;
        if (!attempts.takeOfAddress(address, Attempts.CODES_OF_AN_ADDRESS)
                || !attempts.take(number, Attempts.CODES_FOR_A_NUMBER)) {
            return new OtherWays("从您所在的网络输错查询码的次数太多，为保护申请人，一小时内不能再从这里查询这件申请。您可以换一个网络查询，也可以持身份证件向受理申请的机关查询。");
        }
        if (!vault.isCode(by.id().toString(), by.code())) {
            return new UnknownRequest(UNKNOWN);
        }
        attempts.giveBack(address);
        attempts.giveBack(number);
        return null;
    }

    /** Those are few enough to be guessed, so they count as tries of the number; only who has the code gets here. */
    private boolean endsIn(RequestId id, String lastFour) {
        var number = "ends for " + id;
        if (!attempts.take(number, Attempts.CODES_FOR_A_NUMBER)) {
            return false;
        }
        boolean right = vault.open(id.toString()) instanceof Held.There<Applicant>(var applicant)
                && applicant.identity() != null
                && applicant.identity().endsIn(lastFour);
        if (right) {
            attempts.giveBack(number);
        }
        return right;
    }

    private RequestProgress progress(Request request, boolean read) {
        var id = request.id();
        var standing = standing(request, ChinaTime.day(clock.instant()));
        var reply = standing.reply();
        boolean awaits = standing.status() == RequestStatus.AWAITING_AMENDMENT;
        return new RequestProgress(
                id.agency(),
                id.shown(),
                reference(id),
                standing.status(),
                standing.receivedOn(),
                standing.due(),
                reply == null || !standing.isOpen()
                        ? null
                        : reply.left(standing.today(), notices.calendars().of(id.agency())),
                reply != null && reply.provisional(),
                awaits ? standing.amending().until() : null,
                standing.asked().withdrawnOn(),
                standing.closedOn(),
                letters.of(request, standing, notices.calendars().of(id.agency()), read),
                awaits,
                standing.isOpen() && standing.asked().withdrawnOn() == null);
    }

    private @Nullable String text(RecordedFact recorded) {
        return recorded.paper() != null
                        && recorded.digest() != null
                        && vault.openPaper(new PaperRef(recorded.paper(), recorded.digest()))
                                instanceof Held.There<RequestPaper>(var paper)
                ? paper.words()
                : null;
    }

    private RequestStanding standing(Request request, LocalDate day) {
        return request.standing(notices.calendars().of(request.id().agency()), day);
    }

    private static String reference(RequestId id) {
        return id.agency() + "-" + id.year() + "-" + id.serial();
    }
}
