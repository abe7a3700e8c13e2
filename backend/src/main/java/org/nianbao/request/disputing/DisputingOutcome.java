package org.nianbao.request.disputing;

/** What became of recording something of a dispute. */
sealed interface DisputingOutcome {

    record DisputeRecorded(ShownDispute dispute) implements DisputingOutcome, OpeningOutcome {}

    record StaleDispute(ShownDispute dispute, String message) implements DisputingOutcome {}

    record DisputeRefused(String message) implements DisputingOutcome, OpeningOutcome {}

    /** What became of putting one down. */
    sealed interface OpeningOutcome permits DisputeRecorded, DisputeRefused {}
}
