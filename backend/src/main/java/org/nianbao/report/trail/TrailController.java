package org.nianbao.report.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.TrailFile.TrailCheck;
import org.nianbao.store.Missing;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class TrailController {

    private final Tracing tracing;

    TrailController(Tracing tracing) {
        this.tracing = tracing;
    }

    @SchemaMapping
    List<TrailEntry> trail(Report report, Caller caller) {
        return tracing.trail(caller, report.id());
    }

    @SchemaMapping
    Connection<TrailEntry> trailEntries(
            Report report, Caller caller, @Argument int first, @Argument @Nullable String after) {
        return tracing.trail(caller, report.id(), Page.of(first, after));
    }

    /** For whoever reads there still what was refused. */
    @SchemaMapping
    @Nullable
    String step(TrailEntry entry) {
        return entry.step() == null ? entry.tried() : entry.step();
    }

    @SchemaMapping
    @Nullable
    String tried(TrailEntry entry) {
        return entry.refused();
    }

    @SchemaMapping
    TrailCheck trailCheck(Report report) {
        return tracing.verified(report.id());
    }

    /** The trail as a file that can be verified without this server. */
    @GetMapping("/reports/{agency}/{year:\\d{4}}/trail.jsonl")
    @Door(cost = 0)
    void file(Caller caller, @PathVariable String agency, @PathVariable int year, HttpServletResponse response)
            throws IOException {
        var id = new ReportId(agency, year);
        var report = tracing.toTakeAway(caller, id);
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"trail-" + agency + "-" + year + ".jsonl\"");
        try (var out = response.getWriter()) {
            tracing.write(report, line -> write(out, line));
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ExceptionHandler
    @ResponseBody
    ProblemDetail missing(Missing missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
    }
}
