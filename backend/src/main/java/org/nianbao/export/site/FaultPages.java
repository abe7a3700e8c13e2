package org.nianbao.export.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.nianbao.door.HttpProblem;
import org.nianbao.export.Site;
import org.nianbao.export.file.Unavailable;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Missing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * A file that is not to be had, an address at which there is nothing, and one that makes no sense: with the right status, for
 * who asks with a browser as a page of the site with the way on, for all others as a sentence (RFC 9457).
 */
@ControllerAdvice
class FaultPages {

    private static final String RETRY_AFTER = "10";

    private final Visiting visiting;
    private final Site site;
    private final HttpProblem problem;

    FaultPages(Visiting visiting, Site site, HttpProblem problem) {
        this.visiting = visiting;
        this.site = site;
        this.problem = problem;
    }

    @ExceptionHandler
    void missing(Missing missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.NOT_FOUND, "没有找到", Objects.requireNonNull(missing.getMessage()));
    }

    @ExceptionHandler
    void unavailable(Unavailable file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean later = file.status() == HttpStatus.SERVICE_UNAVAILABLE;
        if (later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        answer(
                request,
                response,
                file.status(),
                later ? "暂时不能提供" : "这份年报不再提供",
                Objects.requireNonNull(file.getMessage()));
    }

    @ExceptionHandler
    void unclear(BadRequest unclear, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.BAD_REQUEST, "请求写得不对", Objects.requireNonNull(unclear.getMessage()));
    }

    @ExceptionHandler(BindException.class)
    void unfit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.BAD_REQUEST, "请求写得不对", "地址中的筛选条件无法识别。");
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void nowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.NOT_FOUND, "没有找到页面", "这个地址没有内容，可能输入有误，或者页面已经移走。");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!HttpProblem.wantsPage(request)) {
            problem.answer(response, status, sentence);
            return;
        }
        var page = visiting.sentenceAlone(title, sentence, SiteController.agency(request), site.base(request))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
