package org.nianbao.request.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;
import org.nianbao.request.ledger.LedgerWords.Ending;
import org.nianbao.request.ledger.LedgerWords.SumKind;

/** A ledger's rows of totals, held against the rows they total. */
final class LedgerSums {

    private static final Pattern SUM =
            Pattern.compile("(?:本[月季年度页]{1,2}|全年|\\d{1,2}月份?)?(?:合计|总计|共计|小计|累计|总数|统计)[:：]?.*", Pattern.DOTALL);
    private static final Pattern OF_PART = Pattern.compile(".*(?:小计|本月|本季|本页|\\d月).*", Pattern.DOTALL);
    private static final Pattern COUNTED =
            Pattern.compile("([\\p{IsHan}“”（）()]{1,30})[:：为有共 ]{0,3}(\\d{1,6})(?=\\s*(?:件|[，,;；、。 ]|$))");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,6}(?!\\d)");

    /** @param sums none where the line is one of totals and says no number */
    record SaidSums(List<LedgerSum> sums) {}

    private final LedgerWords words;
    private final @Nullable Integer year;

    LedgerSums(LedgerWords words, @Nullable Integer year) {
        this.words = words;
        this.year = year;
    }

    /**
     * @param rows  all that stand above the line
     * @param since how many of them were totalled, or stand under another heading, before
     * @return null when the line is none of totals
     */
    @Nullable
    SaidSums of(int number, List<String> line, List<LedgerRow> rows, int since) {
        var text = line.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
        if (!SUM.matcher(text).matches()) {
            return null;
        }
        var totalled =
                OF_PART.matcher(text.length() > 8 ? text.substring(0, 8) : text).matches()
                        ? rows.subList(since, rows.size())
                        : rows;
        var sums = new ArrayList<LedgerSum>();
        var found = COUNTED.matcher(text);
        while (found.find()) {
            var what = found.group(1).replaceFirst("^(?:其中|包括|共)+", "");
            var counts = counts(what);
            if (counts != null) {
                sums.add(new LedgerSum(number, what, Integer.parseInt(found.group(2)), count(totalled, counts)));
            }
        }
        var alone = NUMBER.matcher(text).results().toList();
        if (sums.isEmpty() && alone.size() == 1) {
            sums.add(new LedgerSum(
                    number, "合计", Integer.parseInt(alone.getFirst().group()), totalled.size()));
        }
        return new SaidSums(sums);
    }

    private static int count(List<LedgerRow> rows, Predicate<LedgerRow.Says> counts) {
        return Math.toIntExact(rows.stream().map(LedgerRow::says).filter(counts).count());
    }

    private @Nullable Predicate<LedgerRow.Says> counts(String what) {
        var kind = words.sum(what);
        if (kind != null) {
            return counts(kind);
        }
        var meaning = words.ending(what);
        var among = meaning.among().stream().map(Ending::disposition).toList();
        if (among.isEmpty() || !meaning.sure() && among.size() == 1) {
            return null;
        }
        // 其他处理 is all that ended so, whatever the particular reason.
        return says -> {
            Disposition is = says.disposition();
            return is != null && among.contains(is);
        };
    }

    /** In the ledger's year; what was closed later was carried over. */
    private boolean isClosed(LedgerRow.Says says) {
        return says.closedOn() != null && (year == null || says.closedOn().getYear() <= year);
    }

    private Predicate<LedgerRow.Says> counts(SumKind kind) {
        return switch (kind) {
            case TOTAL -> says -> true;
            case RECEIVED ->
                says -> year == null
                        || says.arrivedOn() != null && says.arrivedOn().getYear() == year;
            case CARRIED_IN ->
                says -> year != null
                        && says.arrivedOn() != null
                        && says.arrivedOn().getYear() < year;
            case CLOSED -> this::isClosed;
            case OPEN -> says -> !isClosed(says);
        };
    }
}
