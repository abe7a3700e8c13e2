package org.nianbao.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Comment.Answer;
import org.nianbao.report.Comment.Resolution;
import org.springframework.stereotype.Service;

/** Commenting on a report, answering, and resolving. */
@Service
public class Commenting {

    private static final int LONGEST_TEXT = 2_000;

    private final Comments comments;
    private final Browsing browsing;
    private final Acting acting;
    private final Clock clock;

    Commenting(Comments comments, Browsing browsing, Acting acting, Clock clock) {
        this.comments = comments;
        this.browsing = browsing;
        this.acting = acting;
        this.clock = clock;
    }

    List<Comment> of(Caller caller, Report report) {
        browsing.requireInSight(caller, report.agencyCode());
        return comments.of(report.id());
    }

    /** @param cell the cell meant, or else a section with or without a passage of it, a passage of the preamble, or none */
    public Comment comment(
            Caller caller,
            ReportId id,
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable String excerpt,
            String text,
            boolean flagged) {
        requireMay(caller, id);
        requirePlace(browsing.toActOn(caller, id).edition(), cell, section, excerpt);
        requireText(text);
        return comments.add(
                id,
                number -> new Comment(
                        new CommentId(id, number),
                        cell,
                        section,
                        excerpt,
                        text,
                        flagged,
                        caller.name(),
                        now(),
                        List.of(),
                        null));
    }

    public Comment answer(Caller caller, CommentId id, String text) {
        requireMay(caller, id.report());
        requireText(text);
        return comments.answer(id, new Answer(text, caller.name(), now()));
    }

    public Comment resolve(Caller caller, CommentId id, boolean resolved) {
        requireMay(caller, id.report());
        return comments.resolve(id, resolved ? new Resolution(caller.name(), now()) : null);
    }

    private void requireMay(Caller caller, ReportId id) {
        browsing.requireInSight(caller, id.agency());
        acting.requireMayComment(caller, id);
    }

    private static void requirePlace(
            Edition edition, @Nullable String cell, @Nullable Integer section, @Nullable String excerpt) {
        if (cell != null && (section != null || excerpt != null)) {
            throw new BadRequest("批注或针对单元格，或针对部分，不能两者都是。");
        }
        if (cell != null && edition.cell(cell) == null) {
            throw new BadRequest("格式版本 " + edition.key() + " 没有单元格“" + cell + "”。");
        }
        if (section != null && edition.section(section) == null) {
            throw new BadRequest("格式版本 " + edition.key() + " 没有第 " + section + " 部分。");
        }
        if (excerpt != null) {
            requireText(excerpt);
        }
    }

    private static void requireText(String text) {
        BadRequest.ifBlankOrLonger("批注不能为空。", "批注", text, LONGEST_TEXT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
