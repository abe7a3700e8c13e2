package org.nianbao.report.trail;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.content.Content;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.trail.Trails.SavedState;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Component;

/** The saved states of reports, as the entries of their trails hold them. */
@Component
public class Revisions {

    private final Trails trails;

    Revisions(Trails trails) {
        this.trails = trails;
    }

    /**
     * 校验码: by which a paper is known to say what a saved state says, short enough to be compared by eye. The same words and
     * figures have the same, whoever saved them.
     */
    public static String checkCode(Content content) {
        var hash = Sha256.of(Hashes.text(content)).toUpperCase(Locale.ROOT);
        return hash.substring(0, 4) + "-" + hash.substring(4, 8) + "-" + hash.substring(8, 12);
    }

    /** @throws Missing when the report has no such revision, or its content was erased */
    public Content content(Report report, int revision) {
        return content(required(state(report, revision), report.id() + " 没有版本 " + revision));
    }

    /** What a revision says that was given out before. */
    public Content content(Revision revision) {
        return content(required(
                trails.saved(revision.report(), revision.entry(), revision.number()),
                revision.report() + " 没有版本 " + revision.number()));
    }

    private static SavedState required(@Nullable SavedState state, String what) {
        if (state == null) {
            throw new Missing("年度报告 " + what + "。");
        }
        return state;
    }

    private static Content content(SavedState state) {
        if (state.content() == null) {
            throw new Missing("年度报告 " + state.revision().report() + " 版本 "
                    + state.revision().number() + " 的内容已依法删除。");
        }
        return state.content();
    }

    /** Whether the content of a saved state was erased. */
    public boolean isErased(Report report, int revision) {
        var state = state(report, revision);
        return state != null && state.revision().erased();
    }

    private @Nullable SavedState state(Report report, int revision) {
        return revision < 1 || revision > report.revision()
                ? null
                : trails.saved(report.id(), report.entries() - (report.revision() - revision), revision);
    }

    /** The saved states of a report, latest first. */
    public Connection<Revision> page(Report report, Page page) {
        return trails.revisions(report, page);
    }

    public @Nullable Revision find(Report report, int revision) {
        var state = state(report, revision);
        return state == null ? null : state.revision();
    }

    /** What some saved states say. */
    public Map<Revision, Content> contents(Collection<Revision> revisions) {
        return trails.states(revisions).stream().collect(Collectors.toMap(SavedState::revision, Revisions::content));
    }
}
