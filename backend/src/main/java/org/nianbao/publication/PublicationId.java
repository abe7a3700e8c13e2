package org.nianbao.publication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;

/**
 * Which number of an agency's report of a year a publication is.
 *
 * @param number 1 for the first, 2 for its first correction
 */
public record PublicationId(ReportId report, int number) {

    private static final Pattern INDEX_NUMBER =
            Pattern.compile("\\s*([0-9A-Za-z][0-9A-Za-z-]{1,39})\\s*/\\s*(\\d{4})\\s*-\\s*(\\d{5,9})\\s*");

    /** Reads {@code 640100-jgsw:2019:1}. */
    public static PublicationId parse(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 1 || !id.substring(colon + 1).matches("\\d{1,6}")) {
            throw new Missing("没有编号为“" + id + "”的已发布报告；编号是机关代码、年份、序号，如 640100-jgsw:2019:1。");
        }
        return new PublicationId(ReportId.parse(id.substring(0, colon)), Integer.parseInt(id.substring(colon + 1)));
    }

    /** The one whose 索引号 a text is; null where it is none. */
    public static @Nullable PublicationId ofIndexNumber(String text) {
        var parts = INDEX_NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return parts.matches()
                ? new PublicationId(
                        new ReportId(parts.group(1), Integer.parseInt(parts.group(2))),
                        Integer.parseInt(parts.group(3)))
                : null;
    }

    /** 索引号: whose it is, its year and its running number of five digits, as 640100-jgsw/2024-00001. */
    public String indexNumber() {
        return String.format(Locale.ROOT, "%s/%d-%05d", report.agency(), report.year(), number);
    }

    @Override
    public String toString() {
        return report + ":" + number;
    }
}
