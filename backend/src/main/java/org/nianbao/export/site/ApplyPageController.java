package org.nianbao.export.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.export.Site;
import org.nianbao.graphql.Page;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.applying.ApplyInput;
import org.nianbao.request.applying.ApplyOutcome.ApplyRefused;
import org.nianbao.request.applying.ApplyOutcome.OtherWays;
import org.nianbao.request.applying.ApplyOutcome.RequestProgress;
import org.nianbao.request.applying.ApplyOutcome.RequestReceipt;
import org.nianbao.request.applying.ApplyOutcome.UnknownRequest;
import org.nianbao.request.applying.Applying;
import org.nianbao.request.applying.RequestCode;
import org.nianbao.request.identity.IdentityKind;
import org.nianbao.store.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 依申请公开 for a browser without script. Nothing of it is kept anywhere on the way, nor found by a search engine. */
@Controller
class ApplyPageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final String NOT_OURS = "这个请求不是从本网站的页面发出的，没有受理。请打开本网站的申请页面重新填写。";
    private static final int AGENCIES = 100;

    private final Applying applying;
    private final Visiting visiting;
    private final Agencies agencies;
    private final Site site;

    ApplyPageController(Applying applying, Visiting visiting, Agencies agencies, Site site) {
        this.applying = applying;
        this.visiting = visiting;
        this.agencies = agencies;
        this.site = site;
    }

    @GetMapping(path = ApplyPage.PATH, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 100)
    ResponseEntity<byte[]> guide(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        return agency.isBlank()
                ? page(
                        request,
                        HttpStatus.OK,
                        ApplyPage.PATH,
                        "申请公开政府信息",
                        ApplyPage.choice(applying.open(Page.of(AGENCIES, after)), after, agencies.tree()))
                : form(
                        request,
                        HttpStatus.OK,
                        agencies.tree().get(agency),
                        List.of(),
                        new FormBody(java.util.Map.of()));
    }

    @PostMapping(path = ApplyPage.PATH, consumes = FORM, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 1_000)
    ResponseEntity<byte[]> apply(HttpServletRequest request) throws IOException {
        var sent = FormBody.of(request);
        if (sent == null) {
            return notOurs(request);
        }
        var agency = agencies.tree().get(sent.get("agency"));
        return switch (applying.apply(Doors.client(request), input(sent, agency))) {
            case RequestReceipt receipt ->
                page(
                        request,
                        HttpStatus.OK,
                        ApplyPage.PATH,
                        "申请已收到",
                        ApplyPage.receipt(receipt, agency, applying.guide(agency.code())));
            case ApplyRefused refused ->
                form(request, HttpStatus.UNPROCESSABLE_CONTENT, agency, refused.messages(), sent);
            case OtherWays later -> form(request, HttpStatus.TOO_MANY_REQUESTS, agency, List.of(later.message()), sent);
        };
    }

    private static ApplyInput input(FormBody sent, Agency agency) {
        return new ApplyInput(
                agency.code(),
                sent.get("key"),
                sent.get("name"),
                Arrays.stream(IdentityKind.values())
                        .filter(each -> each.name().equals(sent.get("paper")))
                        .findFirst()
                        .orElse(null),
                sent.get("number"),
                sent.get("phone"),
                sent.get("mail"),
                sent.get("address"),
                sent.get("agent"),
                sent.get("authority"),
                sent.get("words"),
                Arrays.stream(SupplyForm.values())
                        .filter(each -> each.name().equals(sent.get("form")))
                        .findFirst()
                        .orElse(SupplyForm.ELECTRONIC),
                sent.get("way"),
                sent.get("help"));
    }

    @GetMapping(path = ApplyPage.LOOK_UP, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 20)
    ResponseEntity<byte[]> lookUp(HttpServletRequest request) {
        return lookUp(request, HttpStatus.OK, List.of(), name -> "");
    }

    /** Looks up, amends or withdraws, as the field {@code deed} says. */
    @PostMapping(path = ApplyPage.LOOK_UP, consumes = FORM, produces = MediaType.TEXT_HTML_VALUE)
    @Door(cost = 500)
    ResponseEntity<byte[]> looked(HttpServletRequest request) throws IOException {
        var sent = FormBody.of(request);
        if (sent == null) {
            return notOurs(request);
        }
        var from = Doors.client(request);
        var by = RequestCode.typed(sent.get("reference"), sent.get("code"));
        var done = switch (sent.get("deed")) {
            case "amend" -> applying.amend(from, by, sent.get("words"));
            case "withdraw" -> applying.withdraw(from, by, sent.get("lastFour"));
            default -> null;
        };
        return switch (done) {
            case null -> looked(request, sent, List.of(), null);
            case RequestProgress progress ->
                progress(request, progress, List.of(), sent.get("deed").equals("amend") ? "补正已收到。" : "撤回申请已收到。", sent);
            case ApplyRefused refused -> looked(request, sent, refused.messages(), "");
            case UnknownRequest unknown ->
                lookUp(request, HttpStatus.UNPROCESSABLE_CONTENT, List.of(unknown.message()), sent::get);
            case OtherWays later -> lookUp(request, HttpStatus.TOO_MANY_REQUESTS, List.of(later.message()), sent::get);
        };
    }

    /** @param lastFour instead of what was sent; null for that */
    private ResponseEntity<byte[]> looked(
            HttpServletRequest request, FormBody sent, List<String> wrong, @Nullable String lastFour) {
        var by = RequestCode.typed(sent.get("reference"), sent.get("code"));
        var end = lastFour == null ? sent.get("lastFour") : lastFour;
        return switch (applying.lookUp(Doors.client(request), by, end)) {
            case RequestProgress progress -> progress(request, progress, wrong, null, sent);
            case UnknownRequest unknown ->
                lookUp(request, HttpStatus.UNPROCESSABLE_CONTENT, List.of(unknown.message()), sent::get);
            case OtherWays later -> lookUp(request, HttpStatus.TOO_MANY_REQUESTS, List.of(later.message()), sent::get);
        };
    }

    private ResponseEntity<byte[]> progress(
            HttpServletRequest request,
            RequestProgress progress,
            List<String> wrong,
            @Nullable String done,
            FormBody sent) {
        return page(
                request,
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                ApplyPage.LOOK_UP,
                "办理进度",
                ApplyPage.progress(progress, agencies.tree().known(progress.agency()), wrong, done, sent));
    }

    private ResponseEntity<byte[]> lookUp(
            HttpServletRequest request, HttpStatus status, List<String> wrong, UnaryOperator<String> filled) {
        return page(request, status, ApplyPage.LOOK_UP, "查询办理进度", ApplyPage.lookUp(wrong, filled));
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest request, HttpStatus status, Agency agency, List<String> wrong, FormBody sent) {
        var guide = applying.guide(agency.code());
        return page(
                request,
                status,
                ApplyPage.PATH,
                "申请公开政府信息",
                ApplyPage.form(
                        agency,
                        guide,
                        applying.isOpen(guide),
                        wrong,
                        name -> name.equals("key") && sent.get(name).isEmpty()
                                ? UUID.randomUUID().toString()
                                : sent.get(name)));
    }

    private ResponseEntity<byte[]> notOurs(HttpServletRequest request) {
        return sentence(request, HttpStatus.FORBIDDEN, "没有受理", NOT_OURS);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(Missing missing, HttpServletRequest request) {
        return sentence(request, HttpStatus.NOT_FOUND, "没有找到", String.valueOf(missing.getMessage()));
    }

    private ResponseEntity<byte[]> sentence(
            HttpServletRequest request, HttpStatus status, String title, String sentence) {
        return answer(status, visiting.sentence(title, sentence, null, site.base(request)));
    }

    /** What a form sent back is shown to everybody: the app knows nothing of it, and takes over with the next address. */
    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, String path, String title, String main) {
        var about = SitePage.about(title + " - " + Site.NAME, "向行政机关申请公开政府信息。", site.base(request), path)
                + "<meta name=\"robots\" content=\"noindex\"/>";
        var shell = visiting.shell();
        return answer(status, shell.withoutScript(path, about, main));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(page.getBytes(StandardCharsets.UTF_8));
    }
}
