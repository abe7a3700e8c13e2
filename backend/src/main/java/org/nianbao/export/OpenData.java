package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.nianbao.export.file.CsvFile;
import org.nianbao.export.file.JsonFile;
import org.nianbao.export.file.Paper;
import org.nianbao.store.Missing;
import org.springframework.http.MediaType;

/** In which form all publications of a year are given away. */
enum OpenData {
    /** A line a figure. */
    CSV("text/csv"),
    /** A line a publication. */
    JSONL("application/x-ndjson");

    private final MediaType type;

    OpenData(String type) {
        this.type = new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8);
    }

    static OpenData ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(form -> form.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Missing("全年数据只有 csv 和 jsonl 两种格式。"));
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return type;
    }

    String head() {
        return switch (this) {
            case CSV -> CsvFile.head();
            case JSONL -> "";
        };
    }

    String lines(Paper paper) {
        return switch (this) {
            case CSV -> CsvFile.lines(paper);
            case JSONL -> new String(JsonFile.of(paper), StandardCharsets.UTF_8) + "\n";
        };
    }
}
