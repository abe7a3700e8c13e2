package org.nianbao.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one release of ours from another by all that it writes data with: our code, the forms, the styles, and the writers of
 * JSON and PDF.
 * So nobody need remember to count anything up when lines are written otherwise, and all instances of a release agree.
 */
@Component
class Release {

    private final String mark;

    Release() {
        this(JsonMapper.shared().version() + library(PdfRendererBuilder.class) + library(PDDocument.class), parts());
    }

    Release(String libraries, Stream<Resource> parts) {
        // Each part by its own hash, so that it does not matter where and in which order a class path has them.
        this.mark = File.of(libraries + parts.map(Release::hash).sorted().collect(Collectors.joining()))
                .tag();
    }

    /** A library's file, which bears its version. */
    private static String library(Class<?> of) {
        return of.getProtectionDomain().getCodeSource().getLocation().getPath().replaceAll(".*/(?=[^/!]+\\.jar)", " ");
    }

    /** The same for two releases that write alike; different as soon as anything could be written otherwise. */
    String mark() {
        return mark;
    }

    static Stream<Resource> parts() {
        var resolver = new PathMatchingResourcePatternResolver();
        return Stream.of("org/nianbao/**/*.class", "form/*.json", "export/*").flatMap(pattern -> {
            try {
                return Arrays.stream(resolver.getResources("classpath*:" + pattern));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String hash(Resource part) {
        try {
            return File.of(part.getContentAsByteArray()).tag();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
