package org.nianbao.intake;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.report.Outcome;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Files come in over HTTP, since GraphQL has no way to carry them; all else about imports is GraphQL. */
@Controller
class ImportController {

    record AcceptImportInput(String id, String agency, int year) {
    }

    private final Importing importing;

    ImportController(Importing importing) {
        this.importing = importing;
    }

    @PostMapping("/imports")
    ResponseEntity<Map<String, String>> upload(Caller caller, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        var upload = importing.read(caller, name == null || name.isBlank() ? "未命名" : name, file.getBytes());
        return ResponseEntity.created(URI.create("/desk/imports/" + upload.id())).body(Map.of("id", upload.id()));
    }

    @QueryMapping("import")
    @Nullable Import imported(Caller caller, @Argument String id) {
        return importing.find(caller, id);
    }

    @MutationMapping
    Outcome acceptImport(Caller caller, @Argument AcceptImportInput input) {
        return importing.accept(caller, input.id(), input.agency(), input.year());
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden denied) {
        return problem(HttpStatus.FORBIDDEN, denied.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableFile file) {
        return problem(status(file.reason()), file.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException upload) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "文件太大：最多 10 MB。");
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ProblemDetail noFile() {
        return problem(HttpStatus.BAD_REQUEST, "请用 multipart/form-data 上传一个名为 file 的文件。");
    }

    private static HttpStatus status(UnreadableFile.Reason reason) {
        return switch (reason) {
            case NOT_TEXT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NO_REPORT -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
