package org.nianbao.report.reviewing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.writing.Accepting.Justification;

/** What is said with a step on a report; which of it a step asks for, the schema says. */
public record ReportActionInput(
        String id,
        int revision,
        @Nullable String comment,
        @Nullable String step,
        @Nullable Boolean proofread,
        @Nullable LocalDate signedOnPaper,
        @Nullable List<Justification> reasons,
        Clearing.@Nullable ClearanceGiven clearance) {}
