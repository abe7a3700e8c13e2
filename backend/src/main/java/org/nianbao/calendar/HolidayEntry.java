package org.nianbao.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice on holidays as it came here, and what became of it: only what two persons answer for counts.
 *
 * @param entered who entered it; null where it comes with the product
 * @param decided who confirmed it or gave it up; null while that is to come, and where it comes with the product
 */
record HolidayEntry(
        HolidayNotice notice,
        HolidayStatus status,
        @Nullable Hand entered,
        @Nullable Hand decided) {

    /**
     * Who did something, and when.
     *
     * @param callerId stable identity at the sign-in server
     * @param agency   code of the agency he or she acted for
     */
    record Hand(String callerId, String by, String agency, Instant at) {}

    /** What became of a notice. */
    enum HolidayStatus {
        SHIPPED,
        PENDING,
        CONFIRMED,
        DISCARDED
    }

    static HolidayEntry shipped(HolidayNotice notice) {
        return new HolidayEntry(notice, HolidayStatus.SHIPPED, null, null);
    }

    /** Whether it counted from some time on; it does until there is another one on the same year. */
    boolean counts() {
        return status == HolidayStatus.SHIPPED || status == HolidayStatus.CONFIRMED;
    }

    public String id() {
        return notice.id();
    }

    HolidayEntry decided(boolean confirmed, Hand hand) {
        return new HolidayEntry(notice, confirmed ? HolidayStatus.CONFIRMED : HolidayStatus.DISCARDED, entered, hand);
    }
}
