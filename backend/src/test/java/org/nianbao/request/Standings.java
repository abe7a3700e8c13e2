package org.nianbao.request;

import java.time.LocalDate;

/** Where a request stands that a test tells in a line, for the rooms within. */
public final class Standings {

    private Standings() {}

    /** Came online on a day, and what happened since, as it stands on another. */
    public static RequestStanding online(int serial, ApplicantKind kind, String on, String today, Fact... since) {
        return Told.online(serial, kind, on).then(since).standing(LocalDate.parse(today));
    }

    /** Came as a letter on a day, and nobody has confirmed it with the applicant. */
    public static RequestStanding byMail(int serial, ApplicantKind kind, String on, String today) {
        return Told.registered(serial, kind, Arrival.ORDINARY_POST, on).standing(LocalDate.parse(today));
    }

    /** Came online on a day, and was replied to and closed on another, as it stands today. */
    public static RequestStanding replied(
            int serial,
            ApplicantKind kind,
            String on,
            Disposition disposition,
            String closedOn,
            String today,
            Fact.RequestPart... parts) {
        return Told.online(serial, kind, on)
                .replied(disposition, closedOn, closedOn, parts)
                .standing(LocalDate.parse(today));
    }
}
