package org.nianbao.report.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a report's way only its trail knows.
 *
 * @param returns     how often it was returned
 * @param submittedAt when it was first submitted; null while it never was
 * @param publishedAt when it was first published, be that withdrawn or corrected since; null while it never was
 */
public record Milestones(
        int returns,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt) {}
