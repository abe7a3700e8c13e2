package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Paper;
import org.springframework.web.util.UriUtils;

/** Under which name a browser saves a file: Chinese for those that read RFC 6266, plain letters for all others. */
public final class FileName {

    private FileName() {}

    /** The value of Content-Disposition for a publication's file. */
    static String of(Paper paper, Format format) {
        var plain = paper.publication().id().toString().replace(':', '-') + (paper.official() ? "-official" : "");
        var mark = (paper.number() > 1 ? "（第" + paper.number() + "版）" : "") + (paper.official() ? "（格式文本）" : "");
        var value = of(plain, paper.name(), mark, format.extension());
        return format.inline() ? value.replaceFirst("attachment", "inline") : value;
    }

    /** @param plain a name of letters and digits */
    static String of(String plain, String name, String extension) {
        return of(plain, name, "", extension);
    }

    /** @param mark stands behind the name and is never cut off */
    public static String of(String plain, String name, String mark, String extension) {
        return "attachment; filename=\"" + plain.replaceAll("[^A-Za-z0-9_-]", "_") + "." + extension
                + "\"; filename*=UTF-8''"
                + UriUtils.encode(clean(name) + mark + "." + extension, StandardCharsets.UTF_8);
    }

    /** Without what means something to a file system, and short enough for every one of them. */
    private static String clean(String name) {
        var clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
        return clean.substring(0, Math.min(clean.length(), 70));
    }
}
