package org.nianbao.request.applying;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.request.applying.ApplyOutcome.ApplyRefused;
import org.nianbao.request.applying.ApplyOutcome.OtherWays;
import org.nianbao.request.applying.ApplyOutcome.RequestProgress;
import org.nianbao.request.applying.ApplyOutcome.UnknownRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * 申请材料 by number and code, which are never in an address. A file is the bare body, held in memory: a form's may be put down
 * on a disk.
 */
@Controller
class MaterialController {

    private final Applying applying;

    MaterialController(Applying applying) {
        this.applying = applying;
    }

    /**
     * @param called the file's name, percent-encoded
     * @return 204 when it is kept; 422 for a file that is not taken, 404 for another number or code, 429 where too many were
     *     tried, each in a sentence
     */
    @PostMapping("/apply/materials")
    @Door(cost = 20_000, bytes = Material.MOST_BYTES)
    ResponseEntity<ProblemDetail> handIn(
            @RequestHeader("X-Request-Reference") String reference,
            @RequestHeader("X-Request-Code") String code,
            @RequestHeader("X-File-Name") String called,
            @RequestHeader(name = "X-Identity", defaultValue = "false") boolean identity,
            @RequestBody byte[] content) {
        Material material;
        try {
            material = Material.of(name(called), content);
        } catch (IllegalArgumentException e) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
        return switch (applying.handIn(Doors.client(), RequestCode.typed(reference, code), material, identity)) {
            case RequestProgress kept ->
                ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
            case ApplyRefused refused -> answer(HttpStatus.UNPROCESSABLE_CONTENT, String.join("", refused.messages()));
            case UnknownRequest unknown -> answer(HttpStatus.NOT_FOUND, unknown.message());
            case OtherWays other -> answer(HttpStatus.TOO_MANY_REQUESTS, other.message());
        };
    }

    private static String name(String called) {
        try {
            return URLDecoder.decode(called, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("文件名无法识别。", e);
        }
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
