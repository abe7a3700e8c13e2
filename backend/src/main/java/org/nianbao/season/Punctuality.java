package org.nianbao.season;

/** How a date is kept. */
public enum Punctuality {
    IN_TIME,
    PENDING,
    /** Done, but late. */
    LATE,
    /** Not done, though the day has passed. */
    NEVER
}
