package org.nianbao.report.reviewing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.report.ReportId;

/**
 * 清样: what was approved, as it is or will be published, to be sealed.
 *
 * @param number         of the publication
 * @param publishedOn    the day of publication; null while none is set
 * @param correctionNote what the public reads beside a correction; null where it is none
 */
public record CleanCopy(
        ReportId report,
        Content content,
        int number,
        @Nullable LocalDate publishedOn,
        @Nullable String correctionNote) {}
