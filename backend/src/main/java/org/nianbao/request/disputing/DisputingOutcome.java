package org.nianbao.request.disputing;

/** What became of recording something of a dispute. */
public sealed interface DisputingOutcome {

    record DisputeRecorded(ShownDispute dispute) implements DisputingOutcome, OpeningOutcome {}

    record StaleDispute(ShownDispute dispute, String message) implements DisputingOutcome {}

    /** @param reasonNeeded whether it would be recorded with a reason: it moves a year whose report is published */
    record DisputeRefused(String message, boolean reasonNeeded) implements DisputingOutcome, OpeningOutcome {

        DisputeRefused(String message) {
            this(message, false);
        }
    }

    /** What became of putting one down. */
    sealed interface OpeningOutcome permits DisputeRecorded, DisputeRefused {}
}
