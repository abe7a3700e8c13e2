package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.request.Told.day;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.Assigned;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.Drafted;
import org.nianbao.request.Fact.ExtensionAsked;
import org.nianbao.request.Fact.FeeApproved;
import org.nianbao.request.Fact.FeeAsked;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.Fact.FeeNoticed;
import org.nianbao.request.Fact.ReasonsAsked;
import org.nianbao.request.Fact.Signed;
import org.nianbao.request.Fact.StepApproved;
import org.nianbao.request.Fact.VoidingProposed;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;

/** Who may do what with a request, in every status. */
class RequestPolicyTests {

    private static final String AGENCY = "640100-jgsw";

    private static Caller of(Role role) {
        return new Caller("somebody", "某人", Set.of(role), AGENCY);
    }

    private static Told received() {
        return Told.online(1, ApplicantKind.PERSON, "2026-03-02");
    }

    private static Told inHand() {
        return received().then(new Assigned(day("2026-03-03"), "handler", "承办人", "业务科"));
    }

    private static Told drafted() {
        return inHand().then(
                        new Drafted(day("2026-03-04"), "handler", Disposition.NOT_HELD, null, List.of(), null, null));
    }

    private static Told reviewed() {
        return drafted()
                .then(
                        new StepApproved(day("2026-03-05"), "法制审核", "legal"),
                        new StepApproved(day("2026-03-05"), "保密审查", "secrecy"));
    }

    private static Told signed() {
        return drafted().then(new Signed(day("2026-03-05"), "chief", "1号"));
    }

    private static final Map<RequestStatus, Told> SAMPLES = new LinkedHashMap<>();

    static {
        SAMPLES.put(RequestStatus.UNCONFIRMED, Told.registered(1, ApplicantKind.PERSON, Arrival.FAX, "2026-03-02"));
        SAMPLES.put(RequestStatus.REGISTERED, received());
        SAMPLES.put(
                RequestStatus.AWAITING_AMENDMENT,
                received().then(new AmendmentAsked(day("2026-03-03"), day("2026-03-20"))));
        SAMPLES.put(RequestStatus.AWAITING_REASONS, inHand().then(new ReasonsAsked(day("2026-03-03"))));
        SAMPLES.put(RequestStatus.IN_HAND, inHand());
        SAMPLES.put(
                RequestStatus.CONSULTING,
                inHand().then(new ConsultationSent(day("2026-03-03"), 1, ConsultationKind.THIRD_PARTY)));
        SAMPLES.put(
                RequestStatus.AWAITING_FEE,
                inHand().then(
                                new FeeAsked(day("2026-03-03"), FeeBasis.ITEMS, 11, 100),
                                new FeeApproved(day("2026-03-03")),
                                new FeeNoticed(day("2026-03-04"))));
        SAMPLES.put(RequestStatus.IN_REVIEW, drafted());
        SAMPLES.put(RequestStatus.SIGNED, signed());
        SAMPLES.put(
                RequestStatus.CLOSED,
                signed().then(new Fact.Delivered(day("2026-03-06"), Fact.DeliveryMeans.POST, null)));
        SAMPLES.put(
                RequestStatus.FILED,
                signed().then(
                                new Fact.Delivered(day("2026-03-06"), Fact.DeliveryMeans.POST, null),
                                new Fact.Filed(day("2026-03-09"), "2026-1", 10)));
        SAMPLES.put(RequestStatus.VOIDED, received().then(new Fact.Voided(day("2026-03-04"), "other")));
    }

    /** By status and role what is permitted; whoever is not named may do nothing. */
    private static final String TABLE = """
        UNCONFIRMED REGISTRAR: CONFIRM CHANGE_KIND ASK_AMENDMENT RECORD_WITHDRAWAL PROPOSE_CLOSING PROPOSE_VOIDING WRITE_LETTER RECTIFY OPEN_IDENTITY
        REGISTERED REGISTRAR: CHANGE_KIND ASSIGN ASK_AMENDMENT ASK_REASONS CONSULT ASK_EXTENSION ASK_FEE DRAFT RECORD_WITHDRAWAL PROPOSE_CLOSING PROPOSE_VOIDING WRITE_LETTER RECTIFY OPEN_IDENTITY
        AWAITING_AMENDMENT REGISTRAR: CHANGE_KIND RECORD_AMENDMENT RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        AWAITING_REASONS CHIEF: SET_DELAY
        AWAITING_REASONS REGISTRAR: CHANGE_KIND ASSIGN RECORD_REASONS ASK_EXTENSION DRAFT RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        IN_HAND REGISTRAR: CHANGE_KIND ASSIGN ASK_AMENDMENT ASK_REASONS CONSULT ASK_EXTENSION ASK_FEE DRAFT RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        CONSULTING REGISTRAR: CHANGE_KIND ASSIGN CONSULT RECORD_OPINION ASK_EXTENSION DRAFT RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        AWAITING_FEE REGISTRAR: CHANGE_KIND RECORD_PAYMENT RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        IN_REVIEW REVIEWER: APPROVE RETURN
        IN_REVIEW SECRECY_REVIEWER: APPROVE RETURN
        IN_REVIEW REGISTRAR: CHANGE_KIND RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        SIGNED REGISTRAR: CHANGE_KIND DELIVER RECORD_WITHDRAWAL PROPOSE_CLOSING WRITE_LETTER RECTIFY OPEN_IDENTITY
        CLOSED REGISTRAR: CHANGE_KIND RENEW_REPLY WRITE_LETTER FILE RECTIFY OPEN_IDENTITY
        FILED REGISTRAR: RENEW_REPLY OPEN_IDENTITY
        VOIDED REGISTRAR: OPEN_IDENTITY
        """;

    private static String table() {
        return SAMPLES.entrySet().stream()
                .flatMap(sample -> Arrays.stream(Role.values())
                        .map(role -> Map.entry(
                                sample.getKey() + " " + role,
                                RequestPolicy.permitted(of(role), AGENCY, Chain.REPLIES, standing(sample.getValue()))))
                        .filter(row -> !row.getValue().isEmpty())
                        .map(row -> row.getKey() + ": "
                                + row.getValue().stream().map(Enum::name).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static RequestStanding standing(Told told) {
        return told.standing("2026-03-09");
    }

    @Test
    void everySampleStandsWhereItIsSaidTo() {
        SAMPLES.forEach((status, told) -> assertThat(standing(told).status()).isEqualTo(status));
        assertThat(SAMPLES.keySet()).containsExactly(RequestStatus.values());
    }

    @Test
    void whoMayDoWhat() {
        assertThat(table()).isEqualTo(TABLE);
    }

    @Test
    void nobodyOfAnotherAgencyDoesAnything() {
        for (var action : RequestAction.values()) {
            for (var role : Role.values()) {
                assertThat(RequestPolicy.judge(
                                new Caller("somebody", "某人", Set.of(role), "640100"),
                                AGENCY,
                                Chain.REPLIES,
                                standing(inHand()),
                                action,
                                null))
                        .isInstanceOf(NotYours.class);
            }
        }
    }

    @Test
    void whatWaitsForAnotherIsPermittedOnceItIsAskedFor() {
        assertThat(permits(Role.CHIEF, inHand().then(new ExtensionAsked(day("2026-03-04"), 5))))
                .contains(RequestAction.EXTEND);
        assertThat(permits(Role.CHIEF, inHand().then(new FeeAsked(day("2026-03-03"), FeeBasis.ITEMS, 11, 100))))
                .contains(RequestAction.APPROVE_FEE);
        assertThat(permits(Role.REGISTRAR, received().then(new VoidingProposed(day("2026-03-03"), "another"))))
                .contains(RequestAction.VOID);
    }

    @Test
    void aHandlerDoesWhatWasAssignedToHimOrHer() {
        var handler = new Caller("handler", "承办人", Set.of(Role.HANDLER), AGENCY);
        assertThat(RequestPolicy.permitted(handler, AGENCY, Chain.REPLIES, standing(inHand())))
                .containsExactly(RequestAction.ASK_EXTENSION, RequestAction.DRAFT, RequestAction.OPEN_IDENTITY);
    }

    @Test
    void theChiefSignsOrReturnsWhenAllOtherStepsWereTaken() {
        assertThat(permits(Role.CHIEF, reviewed())).containsExactly(RequestAction.RETURN, RequestAction.SIGN);
        assertThat(permits(Role.REVIEWER, reviewed())).isEmpty();
    }

    private static List<RequestAction> permits(Role role, Told told) {
        return RequestPolicy.permitted(of(role), AGENCY, Chain.REPLIES, standing(told));
    }

    @Test
    void nobodyDoesBothPartsOfWhatTakesTwo() {
        var drafter = new Caller(
                "handler", "承办人", Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF, Role.HANDLER), AGENCY);
        assertThat(judge(drafter, drafted(), RequestAction.APPROVE)).isInstanceOf(NotOwnWork.class);
        assertThat(judge(drafter, reviewed(), RequestAction.SIGN)).isInstanceOf(NotOwnWork.class);
        assertThat(judge(drafter, inHand().then(new ExtensionAsked(day("2026-03-04"), 5)), RequestAction.EXTEND))
                .isInstanceOf(NotOwnWork.class);
        var legal = new Caller("legal", "法制", Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER), AGENCY);
        var once = drafted().then(new StepApproved(day("2026-03-05"), "法制审核", "legal"));
        assertThat(judge(legal, once, RequestAction.APPROVE)).isInstanceOf(NotOwnWork.class);
        var registrar = new Caller("registrar", "登记人", Set.of(Role.REGISTRAR), AGENCY);
        assertThat(judge(
                        registrar,
                        received().then(new VoidingProposed(day("2026-03-03"), "another")),
                        RequestAction.VOID))
                .isInstanceOf(NotOwnWork.class);
        assertThat(judge(
                        new Caller("other", "别人", Set.of(Role.REGISTRAR), AGENCY),
                        received().then(new VoidingProposed(day("2026-03-03"), "another")),
                        RequestAction.VOID))
                .isInstanceOf(Allowed.class);
    }

    /** Of somebody who has no part of his or her own, and has had none in any of the samples. */
    @Test
    void aDeputyMayInEachStatusExactlyWhatTheAbsentColleagueMay() {
        var deputy = new Caller("deputy", "代理人", Set.of(Role.EDITOR), AGENCY);
        SAMPLES.forEach((status, told) -> {
            for (var role : Role.values()) {
                for (var absent : List.of("somebody", "handler", "legal", "chief", "registrar")) {
                    var colleague = new Caller(absent, "某人", Set.of(role), AGENCY);
                    assertThat(RequestPolicy.permitted(
                                    deputy.deputyFor(colleague, Set.of(role)), AGENCY, Chain.REPLIES, standing(told)))
                            .as(status + ", " + role + " for " + absent)
                            .isEqualTo(RequestPolicy.permitted(colleague, AGENCY, Chain.REPLIES, standing(told)));
                }
            }
        });
    }

    /** Neither what the deputy did, nor what the absent one did, is the deputy's to agree to. */
    @Test
    void nobodyGetsRoundTheSecondPersonByStandingInForAnother() {
        for (var twice : List.of(
                new Twice("handler", drafted(), Role.REVIEWER, RequestAction.APPROVE),
                new Twice("handler", drafted(), Role.SECRECY_REVIEWER, RequestAction.APPROVE),
                new Twice("handler", reviewed(), Role.CHIEF, RequestAction.SIGN),
                new Twice("legal", reviewed(), Role.CHIEF, RequestAction.SIGN),
                new Twice(
                        "handler",
                        inHand().then(new ExtensionAsked(day("2026-03-04"), 5)),
                        Role.CHIEF,
                        RequestAction.EXTEND),
                new Twice(
                        "registrar",
                        received().then(new VoidingProposed(day("2026-03-03"), "another")),
                        Role.REGISTRAR,
                        RequestAction.VOID),
                new Twice(
                        "another",
                        received().then(new VoidingProposed(day("2026-03-03"), "another")),
                        Role.REGISTRAR,
                        RequestAction.VOID))) {
            var doer = new Caller(twice.doer, "已办的人", Set.of(Role.EDITOR), AGENCY);
            var colleague = new Caller("colleague", "同事", Set.of(twice.role), AGENCY);
            assertThat(judge(doer.deputyFor(colleague, Set.of(twice.role)), twice.told, twice.action))
                    .as(twice + ": by the doer for a colleague")
                    .isInstanceOf(NotOwnWork.class);
            var absentDoer = new Caller(twice.doer, "已办的人", Set.of(twice.role), AGENCY);
            assertThat(judge(colleague.deputyFor(absentDoer, Set.of(twice.role)), twice.told, twice.action))
                    .as(twice + ": by a colleague for the doer")
                    .isInstanceOf(NotOwnWork.class);
            assertThat(judge(colleague, twice.told, twice.action))
                    .as(twice + ": by a colleague in the own part")
                    .isInstanceOf(Allowed.class);
        }
    }

    private record Twice(String doer, Told told, Role role, RequestAction action) {}

    private static Object judge(Caller caller, Told told, RequestAction action) {
        return RequestPolicy.judge(caller, AGENCY, Chain.REPLIES, standing(told), action, null);
    }
}
