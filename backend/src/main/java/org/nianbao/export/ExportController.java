package org.nianbao.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Paper;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.Publication;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Files go out over HTTP, for everybody. A cache may keep one but must ask before it gives it again, so that a correction
 * or a withdrawal is felt at once.
 */
@Controller
class ExportController {

    /** @param format html, docx, pdf, xlsx, csv, json or txt */
    record Download(String format, String url) {}

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final Exporting exporting;
    private final Site site;
    private final Clock clock;

    ExportController(Exporting exporting, Site site, Clock clock) {
        this.exporting = exporting;
        this.site = site;
        this.clock = clock;
    }

    /** The files of exactly this number; none of a withdrawn one. */
    @SchemaMapping
    List<Download> downloads(Publication publication) {
        return publication.withdrawn()
                ? List.of()
                : Arrays.stream(Format.values())
                        .map(format -> new Download(
                                format.extension(), Paper.address(publication, true) + "." + format.extension()))
                        .toList();
    }

    @SchemaMapping
    Collection<String> unprintable(Report report) {
        return exporting.unprintable(report.content());
    }

    @GetMapping("/publications/{agency}/{year:\\d{4}}.{extension}")
    @Door(cost = 20, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<?> inForce(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String extension,
            @RequestParam(defaultValue = "") String form,
            HttpServletRequest request) {
        return answer(new ReportId(agency, year), null, extension, form, request);
    }

    @GetMapping("/publications/{agency}/{year:\\d{4}}/{number:\\d{1,6}}.{extension}")
    @Door(cost = 20, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<?> numbered(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String extension,
            @RequestParam(defaultValue = "") String form,
            HttpServletRequest request) {
        return answer(new ReportId(agency, year), number, extension, form, request);
    }

    private ResponseEntity<?> answer(
            ReportId report, @Nullable Integer number, String extension, String form, HttpServletRequest request) {
        var format = exporting.format(extension);
        boolean official = official(form, format);
        var whole = exporting.paper(report, number);
        var paper = official ? whole.asOfficialForm() : whole;
        Doors.charge(request, format.cost());
        var file = exporting.file(paper, format, site.base(request));
        var answer = ResponseEntity.ok()
                .contentType(format.type())
                .lastModified(exporting.unchangedSince(paper))
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of(paper, format))
                .header("Content-Security-Policy", POLICY);
        if (format == Format.JSON) {
            answer.header(
                    HttpHeaders.LINK,
                    "<" + CatalogueController.SCHEMA + ">; rel=\"describedby\"; type=\"application/schema+json\"");
        }
        if (format.text()) {
            return answer.eTag(file.weakTag())
                    .header(HttpHeaders.ACCEPT_RANGES, "none")
                    .body(file.bytes());
        }
        answer.eTag(file.tag());
        // Of a resource Spring gives the parts that are asked for.
        return isStill(file, request.getHeader(HttpHeaders.IF_RANGE))
                ? answer.body(new ByteArrayResource(file.bytes()))
                : answer.header(HttpHeaders.ACCEPT_RANGES, "bytes").body(file.bytes());
    }

    /** Whether who has a part of a file may have the rest of it: a day is not enough to tell, the tag is. */
    private static boolean isStill(File file, @Nullable String part) {
        return part == null || part.equals("\"" + file.tag() + "\"");
    }

    private static boolean official(String form, Format format) {
        if (!form.isEmpty() && !form.equals("official")) {
            throw new BadRequest("form 只能是 official（格式文本：只有格式规定的六个部分，没有附录），现为“" + form + "”。");
        }
        if (!form.isEmpty() && !format.printed()) {
            throw new BadRequest("格式文本（form=official）只有 html、docx、pdf 和 xlsx 四种文件。");
        }
        return !form.isEmpty();
    }

    @GetMapping("/publications/{year:\\d{4}}.{extension}")
    @Door(cost = 20_000, otherSites = true, work = Door.Work.FILE)
    void ofYear(
            @PathVariable int year,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = OpenData.ofExtension(extension);
        var years = ReportYears.asOf(LocalDate.now(clock));
        if (!years.hold(year)) {
            throw new Missing(years.refusal(year));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified("W/\"" + exporting.tag(year, form) + "\"")) {
            return;
        }
        response.setContentType(form.type().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                FileName.of("nianbao-" + year, year + "年政府信息公开工作年度报告数据", form.extension()));
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
                exporting.write(year, form, out);
            }
        }
    }

    @GetMapping("/publications/dictionary.csv")
    @Door(cost = 20, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> dictionary() {
        var file = exporting.dictionary();
        return ResponseEntity.ok()
                .contentType(Format.CSV.type())
                .eTag(file.weakTag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of("dictionary", "年度报告数据说明", "csv"))
                .body(file.bytes());
    }

    /** It holds nothing of anybody's, and a link cannot bring a token: so it is for everybody. */
    @GetMapping("/manual/{chapter:[a-z]{1,20}}.pdf")
    @Door(cost = 200, work = Door.Work.FILE)
    ResponseEntity<Resource> manual(@PathVariable String chapter) {
        var file = exporting.manual(chapter);
        return ResponseEntity.ok()
                .contentType(Format.PDF.type())
                .eTag(file.tag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of("manual-" + chapter, "年报使用手册", "pdf"))
                .body(new ByteArrayResource(file.bytes()));
    }
}
