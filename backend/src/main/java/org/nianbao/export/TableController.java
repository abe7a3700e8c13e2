package org.nianbao.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.export.file.Format;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** 宽表 goes out over HTTP: every figure of a region, a line a report, with what its columns mean. */
@Controller
class TableController {

    static final String CSV = "/publications/table.csv";
    static final String XLSX = "/publications/table.xlsx";
    static final String METADATA = CSV + "-metadata.json";
    static final MediaType DESCRIPTION = MediaType.valueOf("application/csvm+json");

    private static final int COST = 20_000;

    private final Tabulating tabulating;
    private final Site site;
    private final Clock clock;

    TableController(Tabulating tabulating, Site site, Clock clock) {
        this.tabulating = tabulating;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(CSV)
    @Door(cost = COST, otherSites = true, work = Door.Work.FILE)
    void csv(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String region,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var only = year(year);
        var within = region.isBlank() ? null : region.strip();
        tabulating.check(within);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        response.setHeader(
                HttpHeaders.LINK,
                "<" + METADATA + query(only) + ">; rel=\"describedby\"; type=\"" + DESCRIPTION + "\"");
        if (new ServletWebRequest(request, response).checkNotModified(tabulating.tag(only, within))) {
            return;
        }
        Doors.charge(request, (long) COST * (tabulating.years(only).size() - 1));
        response.setContentType(Format.CSV.type().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                FileName.of("nianbao-table" + (only == null ? "" : "-" + only), name(only), "csv"));
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
                tabulating.write(only, within, out);
            }
        }
    }

    @GetMapping(XLSX)
    @Door(cost = COST, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String region) {
        var only = year(year);
        if (only == null) {
            throw new BadRequest("工作簿一次是一年的，请写明 year；全部年份请用 CSV。");
        }
        var file = File.of(tabulating
                .listing(only, region.isBlank() ? null : region.strip())
                .xlsx());
        return ResponseEntity.ok()
                .contentType(Format.XLSX.type())
                .eTag(file.tag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of("nianbao-table-" + only, name(only), "xlsx"))
                .body(file.bytes());
    }

    @GetMapping(METADATA)
    @Door(cost = 20, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<Map<String, Object>> metadata(
            @RequestParam(defaultValue = "") String year, HttpServletRequest request) {
        var only = year(year);
        return ResponseEntity.ok()
                .contentType(DESCRIPTION)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(tabulating.metadata(only, CSV + query(only), Catalogue.licence(site.base(request))));
    }

    private static String name(@Nullable Integer year) {
        return "各机关年报数据" + (year == null ? "" : year + "年");
    }

    private static String query(@Nullable Integer year) {
        return year == null ? "" : "?year=" + year;
    }

    private @Nullable Integer year(String asked) {
        if (asked.isBlank()) {
            return null;
        }
        if (!asked.matches("\\d{4}")) {
            throw new BadRequest("year 应是四位数字的年份，现为“" + asked + "”。");
        }
        int year = Integer.parseInt(asked);
        var years = ReportYears.asOf(LocalDate.now(clock));
        if (!years.hold(year)) {
            throw new Missing(years.refusal(year));
        }
        return year;
    }
}
