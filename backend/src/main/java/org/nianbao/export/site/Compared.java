package org.nianbao.export.site;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.ReportId;

/** One of those that stand beside each other on a page: whose, and of which year. */
record Compared(String agency, int year) {

    static final String PATH = "/compare";
    /** More do not fit beside each other. */
    static final int MOST = 4;

    private static final Pattern WRITTEN = Pattern.compile("([\\w-]{2,40}):(\\d{4})");

    /** Null for what names no agency and year. */
    static @Nullable Compared of(String written, ReportYears years) {
        var parts = WRITTEN.matcher(written);
        return parts.matches() && years.hold(Integer.parseInt(parts.group(2)))
                ? new Compared(parts.group(1), Integer.parseInt(parts.group(2)))
                : null;
    }

    /** @throws BadRequest when one of them names something else, or there are too many */
    static List<Compared> all(List<String> written, ReportYears years) {
        var compared = written.stream()
                .map(text -> {
                    var one = of(text, years);
                    if (one == null) {
                        throw new BadRequest("要对比的年报应写作“机关代码:年度”，如 640100-jgsw:2019，年度为 " + ReportYears.FIRST + " 至 "
                                + years.last() + "；现为“" + text + "”。");
                    }
                    return one;
                })
                .distinct()
                .toList();
        if (compared.size() > MOST) {
            throw new BadRequest("一次最多对比" + MOST + "份年报，现为" + compared.size() + "份。");
        }
        return compared;
    }

    static String address(List<Compared> compared) {
        var address = new PageAddress(PATH);
        compared.forEach(one -> address.with("of", one.toString()));
        return address.toString();
    }

    ReportId report() {
        return new ReportId(agency, year);
    }

    @Override
    public String toString() {
        return agency + ":" + year;
    }
}
