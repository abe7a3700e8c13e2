package org.nianbao.export.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.nianbao.door.Door;
import org.nianbao.export.File;
import org.nianbao.export.FileName;
import org.nianbao.export.Site;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Listing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages across agencies and years, and what is on them as files under the same question. */
@Controller
class SurveyController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Surveying surveying;
    private final Site site;

    SurveyController(Surveying surveying, Site site) {
        this.surveying = surveying;
        this.site = site;
    }

    @GetMapping(path = TimelinessWanted.PATH, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = SiteController.ASKING, work = Door.Work.QUERY)
    ResponseEntity<byte[]> timeliness(HttpServletRequest request) {
        return SiteController.answer(
                request,
                surveying.timeliness(TimelinessWanted.of(SiteController.parameters(request)), site.base(request)));
    }

    @GetMapping(TimelinessWanted.PATH + ".{extension:csv|xlsx}")
    @Door(cost = 3_000, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> timeliness(@PathVariable String extension, HttpServletRequest request) {
        return file(
                surveying.timelinessList(TimelinessWanted.of(SiteController.parameters(request))),
                "timeliness",
                extension);
    }

    @GetMapping(
            path = {FigureWanted.RANKING, FigureWanted.TREND},
            produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = SiteController.ASKING, work = Door.Work.QUERY)
    ResponseEntity<byte[]> figures(HttpServletRequest request) {
        return SiteController.answer(request, surveying.figures(figure(request), site.base(request)));
    }

    @GetMapping({FigureWanted.RANKING + ".{extension:csv|xlsx}", FigureWanted.TREND + ".{extension:csv|xlsx}"})
    @Door(cost = 1_500, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> figures(@PathVariable String extension, HttpServletRequest request) {
        var wanted = figure(request);
        return file(surveying.figureList(wanted), wanted.path().substring(1), extension);
    }

    /** A picture that pages of others may show, without script: it says itself what it shows and where it is from. */
    @GetMapping({FigureWanted.RANKING + ".svg", FigureWanted.TREND + ".svg"})
    @Door(cost = 1_500, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> chart(HttpServletRequest request) {
        var shape = Chart.Shape.of(SiteController.parameters(request).apply("shape"));
        var file = File.of(surveying.chart(figure(request), shape, site.base(request)));
        return ResponseEntity.ok()
                .contentType(SVG)
                .eTag(file.weakTag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *")
                .body(file.bytes());
    }

    @GetMapping(path = CorrectionsPage.PATH, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = SiteController.ASKING, work = Door.Work.QUERY)
    ResponseEntity<byte[]> corrections(HttpServletRequest request) {
        return SiteController.answer(
                request,
                surveying.corrections(
                        SiteController.parameters(request).apply("year").strip(), site.base(request)));
    }

    private static FigureWanted figure(HttpServletRequest request) {
        var path = request.getRequestURI().contains(FigureWanted.RANKING) ? FigureWanted.RANKING : FigureWanted.TREND;
        return FigureWanted.of(path, SiteController.parameters(request));
    }

    private static ResponseEntity<byte[]> file(Listing listing, String plain, String extension) {
        var format = Objects.requireNonNull(Format.ofExtension(extension));
        var file = File.of(format == Format.CSV ? listing.csv() : listing.xlsx());
        return ResponseEntity.ok()
                .contentType(format.type())
                .eTag(format.text() ? file.weakTag() : file.tag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of(plain, listing.title(), "", extension))
                .body(file.bytes());
    }
}
