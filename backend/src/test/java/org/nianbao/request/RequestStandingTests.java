package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.request.Told.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.request.Fact.Amended;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.Confirmed;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationReached;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.Extended;
import org.nianbao.request.Fact.ExtensionAsked;
import org.nianbao.request.Fact.ExtensionTold;
import org.nianbao.request.Fact.FeeApproved;
import org.nianbao.request.Fact.FeeAsked;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.Fact.FeeNoticed;
import org.nianbao.request.Fact.FeePaid;
import org.nianbao.request.Fact.Opinion;
import org.nianbao.request.Fact.OpinionCame;
import org.nianbao.request.Fact.Rectified;

/** Days follow from facts, in whichever order they were recorded, and are never later than the law allows. */
class RequestStandingTests {

    private static Told received(String on) {
        return Told.online(1, ApplicantKind.PERSON, on);
    }

    private static @Nullable LocalDate due(Told told, String today) {
        return told.standing(today).due();
    }

    /** D11: eleven working days do not count. */
    private static Told consulted() {
        return received("2026-09-15")
                .then(
                        new ConsultationSent(day("2026-09-21"), 1, ConsultationKind.THIRD_PARTY),
                        new ConsultationReached(day("2026-09-22"), 1),
                        new OpinionCame(day("2026-10-13"), 1, Opinion.OBJECTS));
    }

    @Test
    void anAmendmentAskedInTimeStartsThePeriodAnew() {
        var asked = received("2026-04-27").then(new AmendmentAsked(day("2026-05-09"), day("2026-05-30")));
        assertThat(asked.standing("2026-05-12"))
                .returns(RequestStatus.AWAITING_AMENDMENT, RequestStanding::status)
                .returns(null, RequestStanding::due)
                .returns(day("2026-05-30"), RequestStanding::awaits);
        assertThat(due(asked.then(new Amended(day("2026-05-20"))), "2026-05-20"))
                .isEqualTo("2026-06-17");
    }

    @Test
    void anAmendmentAskedTooLateStopsNothing() {
        var told = received("2026-04-27").then(new AmendmentAsked(day("2026-05-11"), day("2026-05-30")));
        var before = due(received("2026-04-27"), "2026-05-12");
        assertThat(due(told, "2026-05-12")).isEqualTo(before);
        assertThat(due(told.then(new Amended(day("2026-05-20"))), "2026-05-21")).isEqualTo(before);
    }

    @Test
    void daysOfAConsultationDoNotCount() {
        assertThat(due(received("2026-09-15"), "2026-09-16")).isEqualTo("2026-10-19");
        assertThat(due(consulted(), "2026-10-14")).isEqualTo("2026-11-03");
    }

    @Test
    void whoeverIsSilentIsWaitedForFifteenWorkingDaysAndNoLonger() {
        var silent = received("2026-09-15")
                .then(
                        new ConsultationSent(day("2026-09-21"), 1, ConsultationKind.THIRD_PARTY),
                        new ConsultationReached(day("2026-09-22"), 1));
        assertThat(silent.standing("2026-10-20").status()).isEqualTo(RequestStatus.CONSULTING);
        assertThat(silent.standing("2026-10-21").status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(due(silent, "2026-12-01")).isEqualTo("2026-11-10");
    }

    @Test
    void twoConsultationsAtOnceAreOnePause() {
        assertThat(due(
                        consulted()
                                .then(
                                        new ConsultationSent(day("2026-09-28"), 2, ConsultationKind.OTHER_AGENCY),
                                        new ConsultationReached(day("2026-09-28"), 2),
                                        new OpinionCame(day("2026-10-20"), 2, Opinion.AGREES)),
                        "2026-10-21"))
                .isEqualTo("2026-11-10");
    }

    @Test
    void anExtensionCountsOnceItWasToldInTime() {
        var approved = consulted().then(new ExtensionAsked(day("2026-10-20"), 10), new Extended(day("2026-10-28"), 10));
        assertThat(due(approved, "2026-10-29")).isEqualTo("2026-11-03");
        assertThat(approved.standing("2026-10-29").extensionTold()).isFalse();
        assertThat(due(approved.then(new ExtensionTold(day("2026-11-03"))), "2026-11-03"))
                .isEqualTo("2026-11-17");
        var late = consulted()
                .then(new Extended(day("2026-10-28"), 10), new ExtensionTold(day("2026-11-04")))
                .standing("2026-11-04");
        assertThat(late.due()).isEqualTo("2026-11-03");
        assertThat(late.late()).isTrue();
    }

    @Test
    void extensionsAddUpToTwentyDays() {
        assertThat(due(
                        consulted().then(new Extended(day("2026-10-28"), 20), new ExtensionTold(day("2026-10-29"))),
                        "2026-10-30"))
                .isEqualTo("2026-12-01");
    }

    @Test
    void payingStartsThePeriodAnew() {
        var noticed = received("2026-05-11")
                .then(
                        new FeeAsked(day("2026-05-20"), FeeBasis.PAGES, 50, 200),
                        new FeeApproved(day("2026-05-21")),
                        new FeeNoticed(day("2026-05-25")));
        assertThat(noticed.standing("2026-05-26"))
                .returns(RequestStatus.AWAITING_FEE, RequestStanding::status)
                .returns(day("2026-06-23"), RequestStanding::awaits)
                .returns(null, RequestStanding::due);
        assertThat(due(noticed.then(new FeePaid(day("2026-06-16"), "票1")), "2026-06-16"))
                .isEqualTo("2026-07-15");
    }

    @Test
    void anOrdinaryLetterIsReceivedTheDayItIsConfirmed() {
        var letter = Told.registered(1, ApplicantKind.PERSON, Arrival.ORDINARY_POST, "2026-12-31");
        assertThat(letter.standing("2026-12-31"))
                .returns(RequestStatus.UNCONFIRMED, RequestStanding::status)
                .returns(null, RequestStanding::due)
                .returns(null, RequestStanding::counted);
        assertThat(letter.then(new Confirmed(day("2027-01-04")))
                        .standing("2027-01-04")
                        .receivedOn())
                .isEqualTo("2027-01-04");
    }

    @Test
    void aDayInAYearWithoutANoticeIsProvisional() {
        var standing = received("2026-12-04").standing("2026-12-04");
        assertThat(standing.due()).isEqualTo("2027-01-04");
        assertThat(standing.reply().provisional()).isTrue();
        assertThat(received("2026-12-03").standing("2026-12-04").reply().provisional())
                .isFalse();
    }

    @Test
    void whatWasRecordedWronglyDoesNotCount() {
        var told = consulted();
        var wrong = new Extended(day("2026-10-28"), 10);
        told.then(wrong, new ExtensionTold(day("2026-10-29")));
        int number = told.request().facts().size() - 1;
        assertThat(due(told, "2026-10-30")).isEqualTo("2026-11-17");
        assertThat(due(told.then(new Rectified(day("2026-10-30"), number, null)), "2026-10-30"))
                .isEqualTo("2026-11-03");
        assertThat(told.request().facts()).hasSize(number + 2);
    }

    @Test
    void theOrderInWhichFactsAreRecordedDoesNotMatter() {
        var random = new Random(20_260_915);
        var told = consulted()
                .then(
                        new Confirmed(day("2026-09-15")),
                        new ExtensionAsked(day("2026-10-27"), 10),
                        new Extended(day("2026-10-28"), 10),
                        new ExtensionTold(day("2026-10-29")))
                .request();
        var expected = told.standing(Told.CALENDAR, day("2026-10-30"));
        for (int i = 0; i < 50; i++) {
            var shuffled = new ArrayList<>(told.facts().subList(1, told.facts().size()));
            Collections.shuffle(shuffled, random);
            var renumbered = new ArrayList<>(List.of(told.facts().getFirst()));
            shuffled.forEach(each -> renumbered.add(
                    new RecordedFact(renumbered.size() + 1, each.fact(), each.recordedAt(), "", "", null, null, "")));
            assertThat(new Request(told.id(), "", renumbered)
                            .standing(Told.CALENDAR, day("2026-10-30"))
                            .due())
                    .isEqualTo(expected.due());
        }
    }
}
