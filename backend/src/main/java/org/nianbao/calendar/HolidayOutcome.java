package org.nianbao.calendar;

import java.util.List;

/** What came of entering a notice on holidays, or of deciding on one; the records are the schema's result types. */
sealed interface HolidayOutcome {

    sealed interface ProposeOutcome extends HolidayOutcome permits HolidaysProposed, HolidaysPending, UnfitHolidays {}

    sealed interface ConfirmOutcome extends HolidayOutcome permits HolidaysConfirmed, HolidaysSettled, OwnHolidays {}

    sealed interface DiscardOutcome extends HolidayOutcome permits HolidaysDiscarded, HolidaysSettled {}

    record HolidaysProposed(HolidayEntry entry) implements ProposeOutcome {}

    /** @param theirs what was entered on the same year before, and is to be decided first */
    record HolidaysPending(HolidayEntry theirs, String message) implements ProposeOutcome {}

    /** @param problems a sentence for each thing that cannot be */
    record UnfitHolidays(List<String> problems) implements ProposeOutcome {}

    record HolidaysConfirmed(HolidayEntry entry) implements ConfirmOutcome {}

    /** @param entry as somebody else decided it before */
    record HolidaysSettled(HolidayEntry entry, String message) implements ConfirmOutcome, DiscardOutcome {}

    /** Who entered it cannot confirm it. */
    record OwnHolidays(String message) implements ConfirmOutcome {}

    record HolidaysDiscarded(HolidayEntry entry) implements DiscardOutcome {}
}
