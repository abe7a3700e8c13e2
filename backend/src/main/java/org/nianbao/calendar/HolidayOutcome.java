package org.nianbao.calendar;

import java.util.List;

/** What came of entering a notice on holidays, or of deciding on one; the records are the schema's result types. */
sealed interface HolidayOutcome {

    sealed interface ProposeHolidaysOutcome extends HolidayOutcome
            permits HolidaysProposed, HolidaysPending, UnfitHolidays {}

    sealed interface ConfirmHolidaysOutcome extends HolidayOutcome
            permits HolidaysConfirmed, HolidaysSettled, OwnHolidays {}

    sealed interface DiscardHolidaysOutcome extends HolidayOutcome permits HolidaysDiscarded, HolidaysSettled {}

    record HolidaysProposed(HolidayEntry entry) implements ProposeHolidaysOutcome {}

    /** @param theirs what was entered on the same year before, and is to be decided first */
    record HolidaysPending(HolidayEntry theirs, String message) implements ProposeHolidaysOutcome {}

    /** @param problems a sentence for each thing that cannot be */
    record UnfitHolidays(List<String> problems) implements ProposeHolidaysOutcome {

        public String message() {
            return String.join("", problems);
        }
    }

    record HolidaysConfirmed(HolidayEntry entry) implements ConfirmHolidaysOutcome {}

    /** @param entry as somebody else decided it before */
    record HolidaysSettled(HolidayEntry entry, String message)
            implements ConfirmHolidaysOutcome, DiscardHolidaysOutcome {}

    /** Who entered it cannot confirm it. */
    record OwnHolidays(String message) implements ConfirmHolidaysOutcome {}

    record HolidaysDiscarded(HolidayEntry entry) implements DiscardHolidaysOutcome {}
}
