package org.nianbao.export.paper;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Doors;
import org.nianbao.export.Exporting;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Printout;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a paper goes out over HTTP: to whoever asked, and kept nowhere on the way. */
final class PaperAnswer {

    private PaperAnswer() {}

    /** @param name the header that names the file */
    static ResponseEntity<byte[]> of(
            HttpServletRequest request, Exporting exporting, Printout printout, Format format, String name) {
        Doors.charge(request, format.cost());
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(exporting.print(printout, format));
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
