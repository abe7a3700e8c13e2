package org.nianbao.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nianbao.door.Door;
import org.nianbao.door.HttpProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last word on a request that nobody answered: its status and a sentence, and nothing of what happened inside. */
@Controller
class FaultController implements ErrorController {

    private final HttpProblem problem;

    FaultController(HttpProblem problem) {
        this.problem = problem;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Door(cost = 0)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        problem.answer(request, response, status, sentence(status));
    }

    /** Who asks for this address itself asks for one that is none. */
    private static HttpStatus status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            return HttpStatus.NOT_FOUND;
        }
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "请求写得不对，无法处理。";
            case UNAUTHORIZED -> "请先登录。";
            case FORBIDDEN -> "不允许这样请求。";
            case NOT_FOUND -> "没有这个地址。";
            case METHOD_NOT_ALLOWED -> "这个地址不能这样请求，可用的方法见 Allow。";
            case NOT_ACCEPTABLE -> "这个地址没有所要格式的内容，有的格式见 Accept。";
            case CONTENT_TOO_LARGE -> "请求太大。";
            case UNSUPPORTED_MEDIA_TYPE -> "这个地址不收这种格式的内容。";
            default -> status.is4xxClientError() ? "请求无法处理。" : "系统出了差错，请稍后再试。";
        };
    }
}
