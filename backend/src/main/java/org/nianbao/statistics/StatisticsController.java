package org.nianbao.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.Cell;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatisticsController {

    private final Counting counting;

    StatisticsController(Counting counting) {
        this.counting = counting;
    }

    @QueryMapping
    Tally tally(@Argument String agency, @Argument int year) {
        return counting.tally(agency, year);
    }

    @QueryMapping
    List<SeriesPoint> series(@Argument String agency, @Argument List<String> cells, @Argument @Nullable Integer from,
            @Argument @Nullable Integer to) {
        return counting.series(agency, cells, from, to);
    }

    @QueryMapping
    Progress progress(Caller caller, @Argument String agency, @Argument int year) {
        return counting.progress(caller, agency, year);
    }

    @SchemaMapping
    Connection<Contribution> contributions(Tally tally, @Argument String cell, @Argument int first,
            @Argument @Nullable String after) {
        return counting.contributions(tally, cell, Page.of(first, after));
    }

    @SchemaMapping
    @Nullable Cell cell(Tally tally, @Argument String ref) {
        return tally.cell(ref);
    }
}
