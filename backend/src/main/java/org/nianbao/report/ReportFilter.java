package org.nianbao.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.BadRequest;
import org.nianbao.workflow.ReportStatus;

/**
 * A choice among reports: those that a list shows.
 *
 * @param search words, as somebody types them who looks for one
 */
public record ReportFilter(
        @Nullable String agency,
        @Nullable String within,
        @Nullable Integer year,
        @Nullable List<ReportStatus> status,
        @Nullable Boolean mine,
        @Nullable String search) {

    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, null, null);

    private static final int LONGEST = 100;
    /** As it stands among other words or right behind a name; six digits are an agency's code. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])\\s*年?度?");
    /** What every report is, and so finds none of them. */
    private static final Pattern KIND = Pattern.compile("(政府信息公开)?(工作)?(年度)?(年报告?|报告)$");

    /** Refuses more words than a person types who looks for a report. */
    public void requireToBeShort() {
        if (search != null && search.length() > LONGEST) {
            throw new BadRequest("查找的字词最多 " + LONGEST + " 个字，现有 " + search.length() + " 个。");
        }
    }

    /** Whether the words may mean a report of that agency: all but the year must occur in its name or code. */
    public boolean means(Agency agency) {
        var name = agency.name().toLowerCase(Locale.ROOT);
        var code = agency.code().toLowerCase(Locale.ROOT);
        return words().stream().allMatch(word -> name.contains(word) || code.contains(word));
    }

    /** The year asked for, be it chosen or typed; null for any. */
    public @Nullable Integer yearMeant() {
        if (year != null || search == null) {
            return year;
        }
        var typed = YEAR.matcher(search);
        return typed.find() ? Integer.valueOf(typed.group(1)) : null;
    }

    private List<String> words() {
        return search == null
                ? List.of()
                : Arrays.stream(YEAR.matcher(search)
                                .replaceAll(" ")
                                .toLowerCase(Locale.ROOT)
                                .split("[\\s:：]+"))
                        .map(word -> KIND.matcher(word).replaceFirst(""))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
