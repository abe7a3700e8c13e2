package org.nianbao.report.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.content.Content;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.reading.Comparison.Side;
import org.nianbao.report.reading.Comparison.State;
import org.nianbao.report.trail.Revision;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RevisionController {

    /** Either number or neither. */
    record ContentRef(
            String report,
            @Nullable Integer revision,
            @Nullable Integer publication) {

        Side side() {
            if (revision != null && publication != null) {
                throw new BadRequest("对比的一方要么指保存版本，要么指已发布的一号，不能两者都是。");
            }
            return new Side(ReportId.parse(report), revision, publication);
        }
    }

    private final Comparing comparing;
    private final Agencies agencies;

    RevisionController(Comparing comparing, Agencies agencies) {
        this.agencies = agencies;
        this.comparing = comparing;
    }

    @QueryMapping
    Comparison comparison(Caller caller, @Argument ContentRef from, @Argument ContentRef to) {
        return comparing.comparison(caller, from.side(), to.side());
    }

    @SchemaMapping(typeName = "ComparedState")
    Agency agency(State state) {
        return agencies.tree().known(state.report().agency());
    }

    @SchemaMapping
    Connection<Revision> revisions(
            Report report, Caller caller, @Argument int first, @Argument @Nullable String after) {
        return comparing.revisions(caller, report, Page.of(first, after));
    }

    @SchemaMapping
    @Nullable
    Revision revisionAt(Report report, Caller caller, @Argument int number) {
        return comparing.revision(caller, report, number);
    }

    @SchemaMapping
    Changes changes(Report report, Caller caller, @Argument int from, @Argument int to) {
        return comparing.changes(caller, report, from, to);
    }

    @BatchMapping
    Map<Revision, Content> content(List<Revision> revisions) {
        return comparing.contents(revisions);
    }

    @SchemaMapping
    List<Finding> findings(Revision revision) {
        return comparing.findings(revision);
    }
}
