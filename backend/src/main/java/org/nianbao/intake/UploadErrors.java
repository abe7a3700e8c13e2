package org.nianbao.intake;

import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.UnreadableFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What can go wrong with an upload, some of it before a controller is found; each in a sentence for the uploader. */
@RestControllerAdvice
class UploadErrors {

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableFile file) {
        return problem(status(file.reason()), file.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException upload) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "文件太大：最多 5 MB。");
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ProblemDetail noFile() {
        return problem(HttpStatus.BAD_REQUEST, "请用 multipart/form-data 上传一个名为 file 的文件。");
    }

    private static HttpStatus status(UnreadableFile.Obstacle reason) {
        return switch (reason) {
            case FOREIGN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NO_REPORT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
