package org.nianbao.request.handling;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.nianbao.request.RequestId;
import org.nianbao.request.identity.RequestPaper;
import org.nianbao.store.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A file of an applicant's, as a file: no browser shows it under our address. By GET what proves nobody's identity; by POST what
 * does, since that it was opened is recorded.
 */
@Controller
class RequestMaterialController {

    private static final String ADDRESS =
            "/requests/{agency}/{year:\\d{4}}/{serial:\\d{1,6}}/materials/{number:\\d{1,4}}";

    private final Handling handling;

    RequestMaterialController(Handling handling) {
        this.handling = handling;
    }

    @GetMapping(ADDRESS)
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> material(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int serial,
            @PathVariable int number) {
        return answer(caller, agency, year, serial, number, null);
    }

    @PostMapping(ADDRESS)
    @Door(cost = 20, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> identity(
            Caller caller,
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int serial,
            @PathVariable int number) {
        return answer(caller, agency, year, serial, number, "查看身份证明");
    }

    private ResponseEntity<byte[]> answer(
            Caller caller, String agency, int year, int serial, int number, @Nullable String purpose) {
        RequestId id;
        try {
            id = new RequestId(agency, year, serial);
        } catch (IllegalArgumentException e) {
            throw new Missing(String.valueOf(e.getMessage()));
        }
        return answer(handling.material(caller, id, number, purpose), number);
    }

    /** Under a name of ours: the sender's may name somebody. */
    private static ResponseEntity<byte[]> answer(RequestPaper paper, int number) {
        var ending = paper.type().replaceAll(".*/", ".").replace(".jpeg", ".jpg");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("申请材料" + number + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.content());
    }
}
