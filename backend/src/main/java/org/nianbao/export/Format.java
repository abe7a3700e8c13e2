package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What a publication can be had as. */
public enum Format {
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), true),
    DOCX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), false),
    PDF(MediaType.APPLICATION_PDF, false),
    XLSX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), false),
    CSV(new MediaType(MediaType.valueOf("text/csv"), StandardCharsets.UTF_8), false),
    JSON(MediaType.APPLICATION_JSON, true),
    TXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), true);

    private final MediaType type;
    private final boolean inline;

    Format(MediaType type, boolean inline) {
        this.type = type;
        this.inline = inline;
    }

    /** The format an address ends in; null where there is none of that name. */
    static @Nullable Format ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElse(null);
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return type;
    }

    /** Whether a browser shows it in place instead of saving it. */
    boolean inline() {
        return inline;
    }
}
