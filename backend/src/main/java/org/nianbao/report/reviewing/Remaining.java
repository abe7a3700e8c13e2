package org.nianbao.report.reviewing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.report.commenting.Comment;

/**
 * 报送前待办: one thing that stands between a report and its submission.
 *
 * @param message a Chinese sentence that says what it is
 * @param part    where: a cell's reference, section and its number, or another part of the content by its name; null for
 *                the report as a whole
 * @param finding what the rules say, where that is it
 * @param comment the thread that must be resolved, where that is it
 */
record Remaining(
        RemainingKind kind,
        String message,
        @Nullable String part,
        @Nullable Finding finding,
        @Nullable Comment comment) {

    /** What it takes to be done with it. */
    enum RemainingKind {
        WRONG,
        UNACCEPTED,
        MISSING,
        WARNING,
        RETURN_ITEM,
        COMMENT,
        EARLY
    }

    /** Whether a finding keeps a report from being submitted: an error, or a warning that nobody has explained. */
    static boolean isOne(Finding finding) {
        return switch (finding.severity()) {
            case BLOCK -> true;
            case WARN -> finding.accepted() == null;
            case INFO -> false;
        };
    }

    static Remaining of(Finding finding) {
        return new Remaining(kind(finding), finding.message(), partOf(finding), finding, null);
    }

    private static RemainingKind kind(Finding finding) {
        if (Objects.equals(finding.part(), "year")) {
            return RemainingKind.EARLY;
        }
        if (finding.place() != null) {
            return RemainingKind.UNACCEPTED;
        }
        if (finding.remaining()) {
            return RemainingKind.MISSING;
        }
        return finding.severity() == Severity.BLOCK ? RemainingKind.WRONG : RemainingKind.WARNING;
    }

    private static @Nullable String partOf(Finding finding) {
        if (!finding.cells().isEmpty()) {
            return finding.cells().getFirst();
        }
        if (finding.part() != null) {
            return finding.part();
        }
        if (finding.channel() != null) {
            return "channels";
        }
        return finding.section() == null ? null : "section " + finding.section();
    }

    static Remaining of(Asked asked) {
        var note = asked.note();
        return new Remaining(
                RemainingKind.RETURN_ITEM,
                note == null ? "退回的这一处既没有改动，也没有说明办理情况。" : "退回意见：" + note,
                asked.part(),
                null,
                null);
    }

    static Remaining of(Comment comment) {
        var part = comment.cell() != null
                ? comment.cell()
                : comment.section() != null
                        ? "section " + comment.section()
                        : comment.excerpt() != null ? "preamble" : null;
        return new Remaining(RemainingKind.COMMENT, comment.by() + "的批注须先解决：" + comment.text(), part, null, comment);
    }
}
