package org.nianbao.export.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.export.File;
import org.nianbao.export.Site;
import org.nianbao.export.file.Unavailable;
import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

@Controller
class SiteController {

    /** What a form costs whatever is asked by it: as much as any query. What the answer cost is charged when it was made. */
    static final long ASKING = 100;

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Visiting visiting;
    private final Consulting consulting;
    private final Sitemap sitemap;
    private final Site site;

    SiteController(Visiting visiting, Consulting consulting, Sitemap sitemap, Site site) {
        this.visiting = visiting;
        this.consulting = consulting;
        this.sitemap = sitemap;
        this.site = site;
    }

    @GetMapping(path = "/publications/{agency}/{year:\\d{4}}", produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 20, otherSites = true)
    ResponseEntity<byte[]> inForce(@PathVariable String agency, @PathVariable int year, HttpServletRequest request) {
        return page(visiting.publication(new ReportId(agency, year), null, site.base(request)), HTML);
    }

    @GetMapping(path = "/publications/{agency}/{year:\\d{4}}/{number:\\d{1,4}}", produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 20, otherSites = true)
    ResponseEntity<byte[]> numbered(
            @PathVariable String agency, @PathVariable int year, @PathVariable int number, HttpServletRequest request) {
        return page(visiting.publication(new ReportId(agency, year), number, site.base(request)), HTML);
    }

    /** What a number says otherwise than the one before. */
    @GetMapping(
            path = "/publications/{agency}/{year:\\d{4}}/{number:\\d{1,4}}/changes",
            produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 200)
    ResponseEntity<byte[]> changes(
            @PathVariable String agency, @PathVariable int year, @PathVariable int number, HttpServletRequest request) {
        return page(visiting.changes(new ReportId(agency, year), number, site.base(request)), HTML);
    }

    @GetMapping(path = "/agencies/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 20)
    ResponseEntity<byte[]> agency(@PathVariable String code, HttpServletRequest request) {
        return page(visiting.agency(code, site.base(request)), HTML);
    }

    /** Where they are all found: down the tree of the home page. */
    @GetMapping("/agencies")
    @Door(cost = 0)
    ResponseEntity<Void> agencies() {
        return elsewhere("/#by-region");
    }

    /** Whose address somebody shortened to the agency's. */
    @GetMapping("/publications/{agency:[^.]+}")
    @Door(cost = 0)
    ResponseEntity<Void> publicationsOf(@PathVariable String agency) {
        return elsewhere("/agencies/" + UriUtils.encodePathSegment(agency, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Void> elsewhere(String address) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 20)
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return page(visiting.home(site.base(request)), HTML);
    }

    @GetMapping(path = Sought.PATH, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = ASKING, work = Door.Work.QUERY)
    ResponseEntity<byte[]> publications(HttpServletRequest request) {
        return answer(request, consulting.publications(Sought.of(parameters(request)), site.base(request)));
    }

    /** Where somebody looks for what searches the public record: it is searched where it is listed. */
    @GetMapping("/search")
    @Door(cost = 20)
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(Sought.of(parameters(request)).address()))
                .build();
    }

    @GetMapping(path = TallyWanted.PATH, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = ASKING, work = Door.Work.QUERY)
    ResponseEntity<byte[]> statistics(HttpServletRequest request) {
        return answer(request, consulting.statistics(TallyWanted.of(parameters(request)), site.base(request)));
    }

    @GetMapping(path = Compared.PATH, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = ASKING, work = Door.Work.QUERY)
    ResponseEntity<byte[]> comparison(HttpServletRequest request) {
        var of = request.getParameterValues("of");
        var wanted = ComparisonWanted.of(of == null ? List.of() : List.of(of), parameters(request));
        return answer(request, consulting.comparison(wanted, site.base(request)));
    }

    @GetMapping("/feed.xml")
    @Door(cost = 20)
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        return page(visiting.feed(site.base(request)), ATOM);
    }

    /**
     * At most 50,000 addresses a file, as the protocol has it (sitemaps.org). Beyond that this is an index of files, each
     * of which holds a year or a part of one.
     *
     * @param year null for all of the site
     * @param part which part of the year, from 1 on
     */
    @GetMapping("/sitemap.xml")
    @Door(cost = 20)
    void map(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int part,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var base = site.base(request);
        var map = year == null ? sitemap.whole() : sitemap.part(year, part);
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, no-cache");
        try (var out = response.getWriter()) {
            map.write(base, out);
        }
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @Door(cost = 0)
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return page(
                File.of("User-agent: *\nDisallow: /desk\nDisallow: /graphql\nSitemap: " + site.base(request)
                        + "/sitemap.xml\n"),
                MediaType.TEXT_PLAIN);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(Missing missing, HttpServletRequest request) {
        return sentence(
                HttpStatus.NOT_FOUND,
                visiting.sentence("没有找到", missing.getMessage(), agency(request), site.base(request)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> withdrawn(Unavailable gone, HttpServletRequest request) {
        return sentence(
                gone.status(), visiting.sentence("这份年报不再提供", gone.getMessage(), agency(request), site.base(request)));
    }

    static UnaryOperator<String> parameters(HttpServletRequest request) {
        return name -> Objects.requireNonNullElse(request.getParameter(name), "");
    }

    static ResponseEntity<byte[]> answer(HttpServletRequest request, FormAnswer answer) {
        return switch (answer) {
            case FormAnswer.Shown(HttpStatus status, File page, long cost) -> {
                Doors.charge(request, cost);
                yield answer(status, HTML)
                        .eTag(status == HttpStatus.OK ? page.weakTag() : null)
                        .body(page.bytes());
            }
            case FormAnswer.Elsewhere(String address) ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(address))
                        .cacheControl(CacheControl.noCache())
                        .build();
        };
    }

    private static ResponseEntity<byte[]> page(File page, MediaType type) {
        return answer(HttpStatus.OK, type).eTag(page.weakTag()).body(page.bytes());
    }

    private static ResponseEntity<byte[]> sentence(HttpStatus status, String page) {
        return answer(status, HTML).body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, MediaType type) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePublic());
    }

    /** The agency that the address of a publication names. */
    static @Nullable String agency(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                        && named.get("agency") instanceof String agency
                ? agency
                : null;
    }
}
