package org.nianbao.report.commenting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.commenting.Comment.Reply;
import org.nianbao.report.commenting.Comment.Resolution;
import org.nianbao.report.trail.Gate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Commenting on a report, answering, and resolving. */
@Service
public class Commenting {

    /** That something was said or done in a thread. */
    record ThreadChanged(CommentId thread) {}

    private static final int LONGEST_TEXT = 2_000;

    private final Comments comments;
    private final Sight sight;
    private final Gate gate;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Commenting(Comments comments, Sight sight, Gate gate, ApplicationEventPublisher listeners, Clock clock) {
        this.comments = comments;
        this.sight = sight;
        this.gate = gate;
        this.listeners = listeners;
        this.clock = clock;
    }

    public List<Comment> of(Caller caller, Report report) {
        sight.require(caller, report.agencyCode());
        return comments.of(report.id());
    }

    /** Those that stand in the way of submission. */
    public List<Comment> open(ReportId report) {
        return comments.open(report);
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
        requirePlace(sight.toActOn(caller, id).edition(), cell, section, excerpt);
        requireText(text);
        var begun = comments.add(
                id,
                caller,
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
                        null,
                        null));
        return changed(begun);
    }

    public Comment answer(Caller caller, CommentId id, String text) {
        requireMay(caller, id.report());
        requireText(text);
        return changed(comments.answer(id, caller, new Reply(text, caller.name(), now())));
    }

    public Comment resolve(Caller caller, CommentId id, boolean resolved) {
        requireMay(caller, id.report());
        return changed(comments.resolve(id, caller, resolved ? new Resolution(caller.name(), now()) : null));
    }

    Comment changed(Comment thread) {
        listeners.publishEvent(new ThreadChanged(thread.id()));
        return thread;
    }

    /** @throws Forbidden when the caller does not see the report, or has no say in it */
    void requireMay(Caller caller, ReportId id) {
        sight.require(caller, id.agency());
        gate.requireMayComment(caller, id);
    }

    private static void requirePlace(
            Edition edition, @Nullable String cell, @Nullable Integer section, @Nullable String excerpt) {
        if (cell != null && (section != null || excerpt != null)) {
            throw new BadRequest("批注或针对单元格，或针对部分，不能两者都是。");
        }
        if (cell != null && edition.cell(cell) == null) {
            throw new BadRequest(edition.called() + "没有单元格“" + cell + "”。");
        }
        if (section != null && edition.section(section) == null) {
            throw new BadRequest(edition.called() + "没有第 " + section + " 部分。");
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
