package org.nianbao.export.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What a publication can be had as. */
public enum Format {
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), true, 20),
    DOCX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), false, 500),
    PDF(MediaType.APPLICATION_PDF, false, 10_000),
    XLSX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), false, 500),
    CSV(new MediaType(MediaType.valueOf("text/csv"), StandardCharsets.UTF_8), false, 20),
    JSON(MediaType.APPLICATION_JSON, true, 20),
    TXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), true, 20);

    private final MediaType type;
    private final boolean inline;
    private final int cost;

    Format(MediaType type, boolean inline, int cost) {
        this.type = type;
        this.inline = inline;
        this.cost = cost;
    }

    /** The format an address ends in; null where there is none of that name. */
    public static @Nullable Format ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElse(null);
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType type() {
        return type;
    }

    /** What writing one costs, in the units in which a query is weighed. */
    public int cost() {
        return cost;
    }

    /** Whether it is text, which goes out compressed; else a part of it may be asked for. */
    public boolean text() {
        return switch (this) {
            case HTML, CSV, JSON, TXT -> true;
            case DOCX, PDF, XLSX -> false;
        };
    }

    /** Whether making it takes so long that what was made is kept. */
    public boolean slow() {
        return this == PDF || this == DOCX;
    }

    /** Whether it is made to be read from top to bottom, so that it can be had without annexes. */
    public boolean printed() {
        return switch (this) {
            case HTML, DOCX, PDF, XLSX -> true;
            case CSV, JSON, TXT -> false;
        };
    }

    /** Whether a browser shows it in place instead of saving it. */
    public boolean inline() {
        return inline;
    }
}
