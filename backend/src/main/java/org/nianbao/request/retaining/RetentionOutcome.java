package org.nianbao.request.retaining;

/** What became of deciding about a file. */
sealed interface RetentionOutcome {

    record RetentionDecided(ShownRetention retention) implements RetentionOutcome {}

    record RetentionRefused(String message) implements RetentionOutcome {}
}
