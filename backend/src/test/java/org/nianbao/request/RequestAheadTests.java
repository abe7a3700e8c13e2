package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.request.Told.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationReached;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.DelaySet;
import org.nianbao.request.Fact.Opinion;
import org.nianbao.request.Fact.OpinionCame;
import org.nianbao.request.RequestStanding.Ahead;

/** What a list is ordered by must not change from one day to the next while nothing happens. */
class RequestAheadTests {

    private static final String VERSION = Told.CALENDAR.version();

    private static Told received() {
        return Told.online(1, ApplicantKind.PERSON, "2026-09-15");
    }

    private static Told consulted() {
        return received()
                .then(
                        new ConsultationSent(day("2026-09-21"), 1, ConsultationKind.THIRD_PARTY),
                        new ConsultationReached(day("2026-09-22"), 1));
    }

    /** D12: nobody answers, and the day is that on which it will be due then. */
    @Test
    void theDayIsTheSameWhileSomebodyIsConsulted() {
        var ahead = new Ahead(day("2026-11-10"), false, day("2026-10-21"), VERSION);
        for (var today : List.of("2026-09-22", "2026-09-30", "2026-10-20")) {
            assertThat(consulted().standing(today).ahead()).as(today).isEqualTo(ahead);
        }
        var over = consulted().standing("2026-10-21");
        assertThat(over.ahead()).isEqualTo(new Ahead(day("2026-11-10"), false, null, VERSION));
        assertThat(over.due()).isEqualTo("2026-11-10");
    }

    /** D11. */
    @Test
    void anOpinionThatCameEndsThePauseThatDay() {
        var came = consulted().then(new OpinionCame(day("2026-10-13"), 1, Opinion.OBJECTS));
        assertThat(came.standing("2026-10-14").ahead()).isEqualTo(new Ahead(day("2026-11-03"), false, null, VERSION));
    }

    /** Nobody recorded that the letter arrived: three working days are given to the post, and no clock stands for ever. */
    @Test
    void aLetterOfWhichNobodyKnowsStopsNothingForEver() {
        var lost = received().then(new ConsultationSent(day("2026-09-21"), 1, ConsultationKind.OTHER_AGENCY));
        assertThat(lost.standing("2026-10-22"))
                .returns(RequestStatus.CONSULTING, RequestStanding::status)
                .returns(day("2026-10-22"), RequestStanding::awaits);
        var later = lost.standing("2026-12-30");
        assertThat(later.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(later.due()).isEqualTo("2026-11-12").isEqualTo(later.ahead().due());
        assertThat(later.late()).isTrue();
    }

    @Test
    void nothingRunsWhileTheApplicantAmends() {
        var asked = received().then(new AmendmentAsked(day("2026-09-17"), day("2026-10-15")));
        assertThat(asked.standing("2026-09-18").ahead()).isEqualTo(new Ahead(null, false, null, VERSION));
    }

    @Test
    void aDayInAYearThatIsNotAnnouncedIsProvisional() {
        assertThat(Told.online(1, ApplicantKind.PERSON, "2026-12-04")
                        .standing("2026-12-04")
                        .ahead())
                .isEqualTo(new Ahead(day("2027-01-04"), true, null, VERSION));
    }

    /** What was closed without a reply before the day that was set for one does not turn late afterwards. */
    @Test
    void whatIsClosedDoesNotTurnLate() {
        var closed = received()
                .then(
                        new DelaySet(day("2026-09-16"), day("2026-12-01")),
                        new Fact.Closed(day("2026-09-20"), "registrar", Disposition.REST, Disposition.Rest.WITHDRAWN));
        assertThat(closed.standing("2026-12-20").late()).isFalse();
        assertThat(closed.standing("2026-12-20").ahead()).isEqualTo(new Ahead(null, false, null, VERSION));
    }
}
