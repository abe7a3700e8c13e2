package org.nianbao.report.commenting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 批注: a thread of comments on a cell, a passage, a section or the whole report.
 *
 * @param cell    {@code table.row.column}, when a cell is meant
 * @param section the section meant; null for a cell, the preamble or the whole report
 * @param excerpt the passage meant, as it read when the thread began; the preamble's where there is no section
 * @param flagged whether it must be resolved before the report can be submitted
 * @param by      who began it, by name
 * @param amendment how what is meant should read instead; null where the thread only comments
 */
public record Comment(
        CommentId id,
        @Nullable String cell,
        @Nullable Integer section,
        @Nullable String excerpt,
        String text,
        boolean flagged,
        String by,
        Instant at,
        List<Reply> answers,
        @Nullable Resolution resolved,
        @Nullable Amendment amendment) {

    /** 回复. */
    public record Reply(String text, String by, Instant at) {}

    /** 解决: who closed a thread. */
    public record Resolution(String by, Instant at) {}

    public Comment {
        answers = List.copyOf(answers);
    }

    /** Whether it was begun, answered or closed after a moment. */
    public boolean changedSince(Instant moment) {
        return at.isAfter(moment)
                || answers.stream().anyMatch(answer -> answer.at().isAfter(moment))
                || resolved != null && resolved.at().isAfter(moment)
                || amendment != null
                        && amendment.settled() != null
                        && amendment.settled().at().isAfter(moment);
    }
}
