package org.nianbao.request.letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 文书设置: what an agency puts over and under its letters, and how it numbers them.
 *
 * @param head     发文机关标志和署名; null for the agency's name
 * @param contact  联系方式: address, telephone, hours; null until somebody wrote it
 * @param howToPay 缴纳方式 of a fee; null until somebody wrote it
 * @param bodies   行政复议机关, one or two; empty for the government of the same level
 * @param patterns 文号 by kind, typed with {年} and {序号} and kept, as a series is known by it, with {year} and {serial}; those left out are the product's. Kinds of one pattern are numbered
 *                 together
 */
public record LetterHead(
        @Nullable String head,
        @Nullable String contact,
        @Nullable String howToPay,
        List<String> bodies,
        Map<LetterKind, String> patterns) {

    public static final LetterHead NONE = new LetterHead(null, null, null, List.of(), Map.of());

    private static final Map<LetterKind, String> PATTERNS = LetterTemplates.patterns();
    private static final int LONGEST = 300;
    private static final String YEAR = "{year}";
    private static final String SERIAL = "{serial}";
    private static final String SHOWN_YEAR = "{年}";
    private static final String SHOWN_SERIAL = "{序号}";

    public LetterHead {
        head = said("发文机关名称", head);
        contact = said("联系方式", contact);
        howToPay = said("缴纳方式", howToPay);
        bodies = bodies.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (bodies.size() > 2) {
            throw new IllegalArgumentException("行政复议机关最多两个。");
        }
        var own = new EnumMap<LetterKind, String>(LetterKind.class);
        patterns.forEach((kind, pattern) -> {
            if (!pattern.isBlank()) {
                own.put(kind, pattern(kind, pattern.strip()));
            }
        });
        patterns = Map.copyOf(own);
    }

    private static @Nullable String said(String what, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.strip().codePointCount(0, said.strip().length()) > LONGEST) {
            throw new IllegalArgumentException(what + "最多 " + LONGEST + " 个字。");
        }
        return said.strip();
    }

    private static String pattern(LetterKind kind, String pattern) {
        if (kind.isSheet()) {
            throw new IllegalArgumentException("“" + kind.label() + "”不编文号。");
        }
        var own = pattern.replace(SHOWN_YEAR, YEAR).replace(SHOWN_SERIAL, SERIAL);
        if (own.length() > 60
                || own.split(Pattern.quote(YEAR), -1).length != 2
                || own.split(Pattern.quote(SERIAL), -1).length != 2) {
            throw new IllegalArgumentException("“" + kind.label() + "”的文号须有 " + SHOWN_YEAR + " 和 " + SHOWN_SERIAL
                    + " 各一处，最多 60 个字，现为“" + pattern + "”。");
        }
        return own;
    }

    /** By which letters of a kind are numbered; those of one series are numbered together. */
    public String series(LetterKind kind) {
        return patterns.getOrDefault(kind, Objects.requireNonNull(PATTERNS.getOrDefault(kind, "")));
    }

    /** As people write it. */
    public String shownPattern(LetterKind kind) {
        return series(kind).replace(YEAR, SHOWN_YEAR).replace(SERIAL, SHOWN_SERIAL);
    }

    /** A number of a series, as it is printed. */
    public static String number(String series, int year, int serial) {
        return series.replace(YEAR, String.valueOf(year)).replace(SERIAL, String.valueOf(serial));
    }
}
