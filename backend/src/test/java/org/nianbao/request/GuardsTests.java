package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.request.Told.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.request.Fact.Amended;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.ClosingProposed;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationReached;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.Drafted;
import org.nianbao.request.Fact.Extended;
import org.nianbao.request.Fact.Opinion;
import org.nianbao.request.Fact.OpinionCame;
import org.nianbao.request.Fact.ReasonsAsked;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Guards.Objection;

/** Each result asks for what it rests on, and no fact for what was not. */
class GuardsTests {

    private static Told received() {
        return Told.online(2, ApplicantKind.PERSON, "2026-03-02");
    }

    private static List<String> refused(Told told, String today, Fact fact) {
        return objections(told, today, fact, null).stream()
                .filter(Objection::refused)
                .map(Objection::message)
                .toList();
    }

    private static List<Objection> objections(Told told, String today, Fact fact, @Nullable Told other) {
        return Guards.against(
                told.request(),
                told.standing(today),
                fact,
                id -> other != null && other.request().id().equals(id) ? other.standing(today) : null);
    }

    private static Drafted draft(Disposition disposition, RequestPart... parts) {
        return new Drafted(day("2026-03-20"), "handler", disposition, null, List.of(parts), null, null);
    }

    private static List<String> refusedDraft(Told told, Drafted draft) {
        return refused(told, "2026-03-20", draft);
    }

    @Test
    void nothingHappensTomorrowOrBeforeTheRequestCame() {
        assertThat(refused(received(), "2026-03-03", new ReasonsAsked(day("2026-03-04"))))
                .hasSize(1);
        assertThat(refused(received(), "2026-03-03", new ReasonsAsked(day("2026-03-01"))))
                .hasSize(1);
        assertThat(refused(received(), "2026-03-03", new ReasonsAsked(day("2026-03-03"))))
                .isEmpty();
    }

    @Test
    void anAmendmentIsAskedForOnceAndLateOneIsSaid() {
        var first = new AmendmentAsked(day("2026-03-11"), day("2026-03-31"));
        assertThat(objections(received(), "2026-03-11", first, null)).isEmpty();
        var late = new AmendmentAsked(day("2026-03-12"), day("2026-03-31"));
        assertThat(objections(received(), "2026-03-12", late, null))
                .singleElement()
                .returns(false, Objection::refused);
        assertThat(refused(received().then(first, new Amended(day("2026-03-13"))), "2026-03-16", late))
                .hasSize(1);
    }

    @Test
    void extensionsDoNotExceedTwentyDays() {
        var told = received().then(new Extended(day("2026-03-20"), 15), new Fact.ExtensionTold(day("2026-03-20")));
        assertThat(refused(told, "2026-03-23", new Extended(day("2026-03-23"), 6)))
                .hasSize(1);
        assertThat(refused(told, "2026-03-23", new Extended(day("2026-03-23"), 5)))
                .isEmpty();
    }

    @Test
    void unclearNeedsAnAmendedRequest() {
        assertThat(refusedDraft(received(), draft(Disposition.UNCLEAR))).hasSize(1);
        var amended = received()
                .then(new AmendmentAsked(day("2026-03-04"), day("2026-03-20")), new Amended(day("2026-03-10")));
        assertThat(refusedDraft(amended, draft(Disposition.UNCLEAR))).isEmpty();
    }

    @Test
    void aThirdPartyIsAskedBeforeItsRightsArePleaded() {
        assertThat(refusedDraft(received(), draft(Disposition.THIRD_PARTY))).hasSize(1);
        var asked = received().then(new ConsultationSent(day("2026-03-04"), 1, ConsultationKind.THIRD_PARTY));
        assertThat(refusedDraft(asked, draft(Disposition.THIRD_PARTY))).isEmpty();
    }

    @Test
    void excessNeedsReasonsAskedFor() {
        assertThat(refusedDraft(received(), draft(Disposition.EXCESSIVE))).hasSize(1);
        assertThat(refusedDraft(received().then(new ReasonsAsked(day("2026-03-04"))), draft(Disposition.EXCESSIVE)))
                .isEmpty();
    }

    @Test
    void aStateSecretNamesItsClassification() {
        assertThat(refusedDraft(received(), draft(Disposition.STATE_SECRET))).hasSize(1);
        assertThat(refusedDraft(
                        received(),
                        new Drafted(
                                day("2026-03-20"),
                                "handler",
                                Disposition.STATE_SECRET,
                                null,
                                List.of(),
                                null,
                                "秘密，5年，某局定")))
                .isEmpty();
    }

    @Test
    void anyMixtureIsPartly() {
        assertThat(refusedDraft(received(), draft(Disposition.PARTLY_GRANTED, RequestPart.GIVEN)))
                .hasSize(1);
        assertThat(refusedDraft(received(), draft(Disposition.PARTLY_GRANTED, RequestPart.WITHHELD)))
                .hasSize(1);
        assertThat(refusedDraft(received(), draft(Disposition.PARTLY_GRANTED, RequestPart.GIVEN, RequestPart.NOT_HELD)))
                .isEmpty();
        assertThat(refusedDraft(received(), draft(Disposition.GRANTED, RequestPart.GIVEN, RequestPart.WITHHELD)))
                .hasSize(1);
        assertThat(refusedDraft(received(), draft(Disposition.INTERNAL, RequestPart.GIVEN, RequestPart.WITHHELD)))
                .hasSize(1);
    }

    @Test
    void repeatedNamesAnAnsweredRequestOfTheSameApplicant() {
        var earlier = Told.online(1, ApplicantKind.PERSON, "2026-02-02").replied(Disposition.NOT_HELD, "2026-02-10");
        var repeated = new Drafted(
                day("2026-03-20"),
                "handler",
                Disposition.REPEATED,
                null,
                List.of(),
                earlier.request().id(),
                null);
        assertThat(objections(received(), "2026-03-20", repeated, earlier)).isEmpty();
        assertThat(objections(received(), "2026-03-20", repeated, null)).hasSize(1);
        var pending = Told.online(1, ApplicantKind.PERSON, "2026-02-02");
        assertThat(objections(received(), "2026-03-20", repeated, pending)).hasSize(1);
        var another = Told.online(1, ApplicantKind.BUSINESS, "2026-02-02").replied(Disposition.NOT_HELD, "2026-02-10");
        assertThat(objections(received(), "2026-03-20", repeated, another)).hasSize(1);
    }

    @Test
    void givenUpMeansThatThePeriodIsOver() {
        var asked = received().then(new AmendmentAsked(day("2026-03-04"), day("2026-03-20")));
        assertThat(refused(asked, "2026-03-20", closing("2026-03-20", Disposition.NOT_CORRECTED, null)))
                .hasSize(1);
        assertThat(refused(asked, "2026-03-23", closing("2026-03-23", Disposition.NOT_CORRECTED, null)))
                .isEmpty();
        assertThat(refused(received(), "2026-03-23", closing("2026-03-23", Disposition.NOT_CORRECTED, null)))
                .hasSize(1);
        assertThat(refused(received(), "2026-03-23", closing("2026-03-23", Disposition.FEE_UNPAID, null)))
                .hasSize(1);
        assertThat(refused(
                        received(), "2026-03-23", closing("2026-03-23", Disposition.REST, Disposition.Rest.WITHDRAWN)))
                .hasSize(1);
    }

    private static ClosingProposed closing(String on, Disposition disposition, Disposition.@Nullable Rest rest) {
        return new ClosingProposed(day(on), "registrar", disposition, rest, null);
    }

    @Test
    void silenceIsRecordedWhenItsTimeIsOver() {
        var asked = received()
                .then(
                        new ConsultationSent(day("2026-03-04"), 1, ConsultationKind.THIRD_PARTY),
                        new ConsultationReached(day("2026-03-05"), 1));
        assertThat(refused(asked, "2026-03-26", new OpinionCame(day("2026-03-26"), 1, Opinion.SILENT)))
                .hasSize(1);
        assertThat(refused(asked, "2026-03-27", new OpinionCame(day("2026-03-27"), 1, Opinion.SILENT)))
                .isEmpty();
    }

    /** A registrar puts right alone what a registrar recorded; what others decided is not to be struck by one person. */
    @Test
    void whatOthersDecidedIsNotPutRightByOnePerson() {
        var told = received()
                .then(
                        new Fact.Assigned(day("2026-03-03"), "handler", "承办人", "业务科"),
                        draft(Disposition.NOT_HELD),
                        new Fact.StepReturned(day("2026-03-20"), "法制审核", "legal"),
                        draft(Disposition.NOT_HELD),
                        new Fact.Signed(day("2026-03-23"), "chief", "1号"),
                        new Fact.IdentityOpened(day("2026-03-23"), "registrar"),
                        new Fact.Delivered(day("2026-03-24"), Fact.DeliveryMeans.POST, null));
        for (int number : List.of(3, 4, 6, 7)) {
            assertThat(refused(told, "2026-03-25", new Fact.Rectified(day("2026-03-25"), number, null)))
                    .as("fact " + number)
                    .hasSize(1);
        }
        assertThat(refused(told, "2026-03-25", new Fact.Rectified(day("2026-03-25"), 8, null)))
                .hasSize(1);
        assertThat(refused(
                        told,
                        "2026-03-25",
                        rectified(8, new Fact.Delivered(day("2026-03-25"), Fact.DeliveryMeans.POST, null))))
                .isEmpty();
        assertThat(refused(
                        told,
                        "2026-03-25",
                        rectified(8, new Fact.Delivered(day("2026-03-20"), Fact.DeliveryMeans.POST, null))))
                .hasSize(1);
        assertThat(refused(told, "2026-03-25", new Fact.Rectified(day("2026-03-25"), 1, null)))
                .hasSize(1);
        assertThat(refused(told, "2026-03-25", new Fact.Rectified(day("2026-03-25"), 99, null)))
                .hasSize(1);
    }

    private static Fact rectified(int number, Fact instead) {
        return new Fact.Rectified(day("2026-03-25"), number, instead);
    }

    @Test
    void whoAgreesToAClosingFindsThatItsReasonStillHolds() {
        var proposed = received()
                .then(
                        new AmendmentAsked(day("2026-03-04"), day("2026-03-20")),
                        closing("2026-03-23", Disposition.NOT_CORRECTED, null));
        var agreed = new Fact.Closed(day("2026-03-21"), "other", Disposition.NOT_CORRECTED, null);
        assertThat(refused(proposed, "2026-03-24", agreed)).isEmpty();
        assertThat(refused(
                        proposed,
                        "2026-03-24",
                        new Fact.Closed(day("2026-03-20"), "other", Disposition.NOT_CORRECTED, null)))
                .hasSize(1);
        assertThat(refused(proposed.then(new Amended(day("2026-03-19"))), "2026-03-24", agreed))
                .hasSize(1);
    }
}
