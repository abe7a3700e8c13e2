package org.nianbao.report.trail;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.nianbao.account.Caller;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.trail.TrailFile.EntryLine;
import org.nianbao.report.trail.TrailFile.FirstLine;
import org.nianbao.report.trail.TrailFile.TrailCheck;
import org.springframework.stereotype.Service;

/** Looking at a report's trail, taking it away as a file, and making sure that nobody changed it. */
@Service
class Tracing {

    private final Steps steps;
    private final Trails trails;
    private final Sight sight;

    Tracing(Steps steps, Trails trails, Sight sight) {
        this.steps = steps;
        this.trails = trails;
        this.sight = sight;
    }

    List<TrailEntry> trail(Caller caller, ReportId id) {
        sight.require(caller, id.agency());
        return trails.whole(id);
    }

    Connection<TrailEntry> trail(Caller caller, ReportId id, Page page) {
        sight.require(caller, id.agency());
        return trails.page(id, page);
    }

    /** The report whose trail somebody wants as a file. */
    Report toTakeAway(Caller caller, ReportId id) {
        sight.require(caller, id.agency());
        return steps.get(id);
    }

    /** Writes the whole trail, line by line. */
    void write(Report report, Consumer<String> line) {
        trail(report, head -> line.accept(TrailFile.text(head)), entry -> line.accept(TrailFile.text(entry)));
    }

    /** Whether the trail in the store is whole: nothing changed, dropped or put in afterwards. */
    TrailCheck verified(ReportId id) {
        var file = new AtomicReference<TrailFile>();
        trail(
                steps.get(id),
                head -> file.set(new TrailFile(head)),
                entry -> file.get().add(entry));
        return file.get().verdict();
    }

    private void trail(Report report, Consumer<FirstLine> first, Consumer<EntryLine> each) {
        first.accept(new FirstLine(report.id().toString(), report.entries(), report.hash()));
        trails.lines(report.id(), report.entries(), each);
    }
}
