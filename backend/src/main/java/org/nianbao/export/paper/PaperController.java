package org.nianbao.export.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.door.Door;
import org.nianbao.export.Exporting;
import org.nianbao.export.FileName;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.Spelling;
import org.nianbao.export.file.Unavailable;
import org.nianbao.report.ReportId;
import org.nianbao.report.reviewing.Printing;
import org.nianbao.store.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers go out over HTTP, to whoever sees the report; nothing between here and him or her keeps one. */
@Controller
class PaperController {

    private final Printing printing;
    private final Exporting exporting;
    private final Agencies agencies;
    private final Clock clock;

    PaperController(Printing printing, Exporting exporting, Agencies agencies, Clock clock) {
        this.printing = printing;
        this.exporting = exporting;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param revision of the saved state; null for the latest */
    @GetMapping("/reports/{agency}/{year:\\d{4}}/paper.{extension}")
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> reviewCopy(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String extension,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletRequest request) {
        var format = exporting.format(extension);
        var id = new ReportId(agency, year);
        var copy = printing.reviewCopy(caller, id, revision);
        var whose = whose(id);
        var number = copy.revision().number();
        return answer(
                request,
                ReviewCopyPrint.of(copy, whose, foot(caller)),
                format,
                "paper-" + number,
                whose,
                "（送审稿，版本" + number + "）");
    }

    @GetMapping("/reports/{agency}/{year:\\d{4}}/sheet.{extension}")
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> signingSheet(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String extension,
            HttpServletRequest request) {
        var format = exporting.format(extension);
        var id = new ReportId(agency, year);
        var sheet = printing.signingSheet(caller, id);
        var whose = whose(id);
        return answer(request, SigningSheetPrint.of(sheet, whose, foot(caller)), format, "sheet", whose, "审签单");
    }

    @GetMapping("/reports/{agency}/{year:\\d{4}}/clean.{extension}")
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> cleanCopy(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String extension,
            HttpServletRequest request) {
        var format = exporting.format(extension);
        var id = new ReportId(agency, year);
        var report = printing.toSeal(caller, id);
        var missing = printing.noCleanCopy(report);
        if (missing != null) {
            throw Unavailable.notYet(missing);
        }
        var whose = whose(id);
        var printout = CleanCopyPrint.of(printing.cleanCopy(report), whose, report.updatedAt());
        return answer(request, printout, format, "clean", whose, "（清样）");
    }

    private Whose whose(ReportId id) {
        return new Whose(id, agencies.tree().known(id.agency()).name());
    }

    private String foot(Caller caller) {
        return "内部材料　" + caller.name() + " " + Spelling.of(clock.instant()) + " 下载";
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, Printout printout, Format format, String plain, Whose whose, String mark) {
        return PaperAnswer.of(
                request,
                exporting,
                printout,
                format,
                FileName.of(
                        plain + "-" + whose.id().agency() + "-" + whose.year(),
                        whose.name(),
                        mark,
                        format.extension()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(Missing missing) {
        return PaperAnswer.problem(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(Unavailable paper) {
        return PaperAnswer.problem(paper.status(), paper.getMessage());
    }
}
