package org.nianbao.calendar;

import org.springframework.stereotype.Repository;

/** What was decided on holidays, and the calendars that follow from it. */
@Repository
public class HolidayNotices {

    private final WorkCalendars files = WorkCalendars.load();

    /** By the notices that count now. */
    public WorkCalendars calendars() {
        return files;
    }
}
