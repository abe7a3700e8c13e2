package org.nianbao.export;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.nianbao.form.ReportYears;
import org.nianbao.season.Overseeing;
import org.nianbao.season.SeasonFilter;
import org.nianbao.season.SeasonOrder;
import org.nianbao.store.Missing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
        return ListAnswer.of(listing, "season-" + year, extension);
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
        return ListAnswer.of(
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
}
