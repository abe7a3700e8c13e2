package org.nianbao.export.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.nianbao.export.Exporting;
import org.nianbao.export.FileName;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Unavailable;
import org.nianbao.request.RequestId;
import org.nianbao.request.handling.Lettering;
import org.nianbao.request.letter.Letter;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.store.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A request's letters as files, for its agency's people at work on it; nothing between here and them keeps one, and neither
 * the address nor the file's name names anybody. To ask for a letter leaves nothing behind; with the applicant's name it is
 * posted, as that it was opened is recorded.
 */
@Controller
class LetterPrintController {

    private static final String ADDRESS =
            "/requests/{agency}/{year:\\d{4}}/{serial:\\d{1,6}}/letters/{kind}.{extension}";

    private final Lettering lettering;
    private final Exporting exporting;
    private final Clock clock;

    LetterPrintController(Lettering lettering, Exporting exporting, Clock clock) {
        this.lettering = lettering;
        this.exporting = exporting;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> letter(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int serial,
            @PathVariable String kind,
            @PathVariable String extension,
            HttpServletRequest request) {
        var format = exporting.format(extension);
        var id = id(agency, year, serial);
        return answer(request, lettering.letter(caller, id, kind(kind)), id, format);
    }

    /** @param code whether a receipt gives out a new 查询码 */
    @PostMapping(ADDRESS)
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> addressed(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int serial,
            @PathVariable String kind,
            @PathVariable String extension,
            @RequestParam(defaultValue = "false") boolean code,
            HttpServletRequest request) {
        var format = exporting.format(extension);
        var id = id(agency, year, serial);
        return answer(request, lettering.addressed(caller, id, kind(kind), code), id, format);
    }

    private static RequestId id(String agency, int year, int serial) {
        try {
            return new RequestId(agency, year, serial);
        } catch (IllegalArgumentException e) {
            throw new Missing(String.valueOf(e.getMessage()));
        }
    }

    private static LetterKind kind(String named) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(named))
                .findFirst()
                .orElseThrow(() -> new Missing("没有“" + named + "”这种文书。"));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Letter letter, RequestId id, Format format) {
        return PaperAnswer.of(
                request,
                exporting,
                LetterPrint.of(letter, id, clock.instant()),
                format,
                FileName.of(
                        letter.kind().name().toLowerCase(Locale.ROOT) + "-" + id.year() + "-" + id.serial(),
                        LetterPrint.name(letter, id),
                        letter.number() == null && !letter.kind().isSheet() ? "（草稿）" : "",
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
