package org.nianbao.workflow;

/** The policy's answer whether an action is permitted. Messages are for the caller to read. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** Not by this person, whatever the report's status. */
    record NotYours(String message) implements Verdict {}

    /** By this person perhaps, but not now. */
    record NotNow(String message) implements Verdict {}

    /** Nobody reviews or publishes what he or she wrote or submitted, nor reviews the same revision twice. */
    record NotOwnWork(String message) implements Verdict {}

    /** Somebody else has taken the step upon himself or herself. */
    record Claimed(String by, String message) implements Verdict {}

    /** How far an action is from being allowed, 0 for one that is: of several parts one acts in the nearest. */
    default int farFromAllowed() {
        return switch (this) {
            case Allowed allowed -> 0;
            case NotOwnWork own -> 1;
            case Claimed claimed -> 1;
            case NotNow later -> 2;
            case NotYours never -> 3;
        };
    }
}
