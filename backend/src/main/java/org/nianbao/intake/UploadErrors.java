package org.nianbao.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nianbao.door.HttpProblem;
import org.nianbao.foreign.text.UnreadableFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What can go wrong with an upload, some of it before a controller is found; each in a sentence for the uploader. Each is
 * whole and sent at once, be the file still on its way: a web server in front stops sending when it hears an answer.
 */
@RestControllerAdvice
class UploadErrors {

    private final HttpProblem problem;

    UploadErrors(HttpProblem problem) {
        this.problem = problem;
    }

    @ExceptionHandler
    void unreadable(UnreadableFile file, HttpServletResponse response) throws IOException {
        problem.answer(response, status(file.reason()), String.valueOf(file.getMessage()));
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException upload, HttpServletResponse response) throws IOException {
        problem.answer(response, HttpStatus.CONTENT_TOO_LARGE, "文件太大：一个文件最多 5 MB，几个文件合起来最多 6 MB。");
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    void noFile(HttpServletResponse response) throws IOException {
        problem.answer(response, HttpStatus.BAD_REQUEST, "请用 multipart/form-data 上传一个名为 file 的文件。");
    }

    private static HttpStatus status(UnreadableFile.Obstacle reason) {
        return switch (reason) {
            case FOREIGN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NO_REPORT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
