package org.nianbao.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Listing;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.nianbao.season.Overseeing;
import org.nianbao.season.SeasonFilter;
import org.nianbao.season.SeasonOrder;
import org.nianbao.store.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What an office takes away of a season, for staff alone: exactly what the board shows under the same filter, whose fields are
 * the parameters of the address.
 */
@Controller
class SeasonExportController {

    private final Overseeing overseeing;
    private final Clock clock;

    SeasonExportController(Overseeing overseeing, Clock clock) {
        this.overseeing = overseeing;
        this.clock = clock;
    }

    @GetMapping("/season/{year:\\d{4}}/board.{extension:xlsx|csv}")
    @Door(cost = 1000, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> board(
            Caller caller,
            @PathVariable int year,
            @PathVariable String extension,
            @RequestParam @Nullable String within,
            @RequestParam(defaultValue = "TREE") SeasonOrder orderBy,
            @ModelAttribute SeasonFilter filter) {
        requireYear(year);
        var board = overseeing.board(caller, year, within, filter, orderBy);
        var listing = SeasonListings.board(
                board, overseeing.urgings(year, board.entries()), overseeing::claimedBy, clock.instant());
        return answer(listing, "season-" + year, extension);
    }

    @GetMapping("/season/{year:\\d{4}}/late.{extension:docx|xlsx|csv}")
    @Door(cost = 1000, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> late(
            Caller caller,
            @PathVariable int year,
            @PathVariable String extension,
            @RequestParam @Nullable String within,
            @ModelAttribute SeasonFilter filter) {
        requireYear(year);
        return answer(
                SeasonListings.late(overseeing.late(caller, year, within, filter), clock.instant()),
                "late-" + year,
                extension);
    }

    private void requireYear(int year) {
        var years = ReportYears.asOf(LocalDate.now(clock));
        if (!years.hold(year)) {
            throw new Missing(years.refusal(year));
        }
    }

    private static ResponseEntity<byte[]> answer(Listing listing, String plain, String extension) {
        var format = Objects.requireNonNull(Format.ofExtension(extension));
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of(plain, listing.title(), extension))
                .body(
                        switch (format) {
                            case DOCX -> listing.docx();
                            case XLSX -> listing.xlsx();
                            case CSV -> listing.csv();
                            case HTML, PDF, JSON, TXT -> throw new Missing("没有这种格式。");
                        });
    }

    @ExceptionHandler
    @ResponseBody
    ProblemDetail missing(Missing missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler({BadRequest.class, BindException.class})
    @ResponseBody
    ProblemDetail unclear(Exception unclear) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, unclear instanceof BadRequest ? unclear.getMessage() : "地址中的筛选条件无法识别。");
    }
}
