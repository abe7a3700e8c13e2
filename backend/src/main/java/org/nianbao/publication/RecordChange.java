package org.nianbao.publication;

import java.time.Instant;

/**
 * 公开记录的变化: that something was put into the public record or taken out of it.
 *
 * @param number its place in the order of all changes: 1 for the first, without gaps
 * @param at     when it was recorded, never before the one in front of it; a decision is a moment older
 */
public record RecordChange(long number, RecordChangeKind kind, PublicationId publication, Instant at) {

    /** What became of a publication. */
    public enum RecordChangeKind {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN,
        ERASED
    }
}
