package org.nianbao.calendar;

/** Whoever has deadlines that follow from the working days. Deadlines are not stored, so that nothing has to be put right. */
public interface Deadlines {

    /**
     * A notice came to count, and deadlines may have moved by it: those that are open now follow the new calendar. Told once or,
     * after a crash, again.
     *
     * @param old of the region as it was before
     * @param now of the region as it is by that notice
     */
    void moved(WorkCalendar old, WorkCalendar now);
}
