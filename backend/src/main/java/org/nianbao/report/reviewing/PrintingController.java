package org.nianbao.report.reviewing;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.Report;
import org.nianbao.report.trail.Revisions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a report shows of its papers; the papers themselves are files. */
@Controller
class PrintingController {

    private final Printing printing;

    PrintingController(Printing printing) {
        this.printing = printing;
    }

    @SchemaMapping
    String checkCode(Report report) {
        return Revisions.checkCode(report.content());
    }

    @SchemaMapping
    @Nullable
    String noCleanCopy(Report report) {
        return printing.noCleanCopy(report);
    }
}
