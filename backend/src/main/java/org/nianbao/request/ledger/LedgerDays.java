package org.nianbao.request.ledger;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link LedgerDay}. */
final class LedgerDays {

    private static final Pattern BEHIND =
            Pattern.compile("(?<=[\\d日号])(?:[ T]+\\d{1,2}[:时].*|[ ]*(?:上午|下午|星期.|周.|礼拜.|\\(.*\\)).*)$", Pattern.DOTALL);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})[日号]?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    /** Days since the end of 1899; five digits are the years 1927 to 2173. */
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]?");
    private static final Pattern TWO = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private LedgerDays() {}

    /** @param year of the ledger, for days that say none; null where nothing says it */
    static LedgerDay of(String text, @Nullable Integer year) {
        var plain = BEHIND.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceFirst("")
                .replaceAll("\\s+", "");
        var found = YEAR_FIRST.matcher(plain);
        if (found.matches() || (found = COMPACT.matcher(plain)).matches()) {
            return sure(day(number(found, 1), number(found, 2), number(found, 3)));
        }
        if ((found = SERIAL.matcher(plain)).matches()) {
            return new LedgerDay.Sure(ZERO.plusDays(number(found, 1)));
        }
        if ((found = YEAR_LAST.matcher(plain)).matches()) {
            int one = number(found, 1);
            int other = number(found, 2);
            return either(day(number(found, 3), one, other), day(number(found, 3), other, one));
        }
        if ((found = SHORT_YEAR.matcher(plain)).matches()) {
            return shortYear(found, year);
        }
        if ((found = MONTH_DAY.matcher(plain)).matches()) {
            return year == null ? new LedgerDay.Yearless() : sure(day(year, number(found, 1), number(found, 2)));
        }
        if ((found = TWO.matcher(plain)).matches()) {
            return year == null ? new LedgerDay.Yearless() : two(found, year);
        }
        return new LedgerDay.Unreadable();
    }

    /** 26.3.5 or 3/5/26; of the days it may mean those of the ledger's year come first. */
    private static LedgerDay shortYear(MatchResult found, @Nullable Integer year) {
        int first = number(found, 1);
        int second = number(found, 2);
        int third = number(found, 3);
        var days = Stream.of(
                        found.group(1).length() == 2 ? day(2000 + first, second, third) : null,
                        found.group(3).length() == 2 ? day(2000 + third, first, second) : null,
                        found.group(3).length() == 2 ? day(2000 + third, second, first) : null)
                .filter(Objects::nonNull)
                .filter(day -> day.getYear() >= 2008)
                .distinct()
                .toList();
        var near = days.stream()
                .filter(day -> year != null && Math.abs(day.getYear() - year) <= 1)
                .toList();
        return either((near.isEmpty() ? days : near).toArray(LocalDate[]::new));
    }

    /** 3/5 or 3.5. A spreadsheet drops the last zero of 3.10, so that 3.1 may be either. */
    private static LedgerDay two(MatchResult found, int year) {
        int month = number(found, 1);
        int day = number(found, 3);
        if (month > 12) {
            return sure(day(year, day, month));
        }
        boolean cut = found.group(2).equals(".") && found.group(3).length() == 1 && day <= 3;
        return cut ? either(day(year, month, day), day(year, month, day * 10)) : sure(day(year, month, day));
    }

    private static LedgerDay sure(@Nullable LocalDate day) {
        return day == null ? new LedgerDay.Unreadable() : new LedgerDay.Sure(day);
    }

    private static LedgerDay either(@Nullable LocalDate... days) {
        var possible = Stream.of(days).filter(Objects::nonNull).distinct().toList();
        return possible.isEmpty()
                ? new LedgerDay.Unreadable()
                : possible.size() == 1 ? new LedgerDay.Sure(possible.getFirst()) : new LedgerDay.Either(possible);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
