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
}
