package org.nianbao.check;

import org.jspecify.annotations.Nullable;

/** A rule bound to one place of a form: one column, row, cell or section. */
@FunctionalInterface
public interface Check {

    Result on(Reading reading);

    /** The number that would satisfy the check, where it follows from the others; null where it does not. */
    default @Nullable Suggestion suggestion(Reading reading) {
        return null;
    }
}
