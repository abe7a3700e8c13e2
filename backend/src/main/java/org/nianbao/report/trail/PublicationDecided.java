package org.nianbao.report.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportId;

/**
 * That a report was published, corrected or withdrawn, for rooms above, which the report must not know. Given again after a
 * crash or where a listener failed, so whatever is done on it must be harmless to repeat.
 *
 * @param entry   number of the trail entry that decided it
 * @param inForce the number in force from then on; null where none is
 */
public record PublicationDecided(
        ReportId report, int entry, @Nullable Integer inForce, Instant at) {}
