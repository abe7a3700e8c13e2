package org.nianbao.request.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger as it was copied from a spreadsheet: a title and a row of headings above, or neither; sub-headings of
 * months, rows of totals and remarks between.
 */
public final class LedgerReader {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");
    private static final Pattern MONTH =
            Pattern.compile("(?:20\\d{2}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:份|合计)?[:：]?|第?[一二三四1-4]季度");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,4}");
    /** By so many columns a row of headings is known. */
    private static final int HEADINGS = 3;
    /** Within so many lines it stands. */
    private static final int LOOKED_AT = 20;

    private final LedgerWords words = LedgerWords.load();

    /**
     * A cell that was mended on the screen.
     *
     * @param line of the row, 1 for the sheet's first
     */
    public record MendedCell(int line, LedgerColumn column, String text) {

        @Override
        public String toString() {
            return "台账第 " + line + " 行的“" + column.label() + "”";
        }
    }

    /**
     * @param lines  the cells of the sheet, line by line, an empty text where nothing stands
     * @param year   of the ledger where its title does not say; null where nobody knows
     * @param mended what stands in the place of cells
     * @throws IllegalArgumentException when no ledger can be found in it, in a sentence for whoever pasted it
     */
    public ReadLedger read(List<List<String>> lines, @Nullable Integer year, List<MendedCell> mended, LocalDate today) {
        if (lines.size() > LedgerGrid.MOST_LINES
                || lines.stream().anyMatch(line -> line.size() > LedgerGrid.MOST_COLUMNS)) {
            throw LedgerGrid.tooLarge();
        }
        if (lines.stream().allMatch(LedgerReader::isBlank)) {
            throw new IllegalArgumentException("没有内容。请从表格中复制若干行（最好连同表头），粘贴到这里。");
        }
        return new SheetReading(lines, year, mended, today).read();
    }

    /** One row by itself, as it is to be registered. */
    public LedgerRow row(int line, Map<LedgerColumn, String> cells, @Nullable Integer year, LocalDate today) {
        return new LedgerRows(words, year, today).read(line, cells);
    }

    private static boolean isBlank(List<String> line) {
        return line.stream().allMatch(String::isEmpty);
    }

    private static String text(List<String> line) {
        return line.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }

    /** @param columns by their place; null where a column is none that is known */
    private record SheetHead(int first, int last, List<@Nullable LedgerColumn> columns, List<String> names) {

        long known() {
            return columns.stream().filter(column -> column != null).distinct().count();
        }
    }

    private final class SheetReading {

        private final List<List<String>> lines;
        private final LocalDate today;
        private final Map<Integer, Map<LedgerColumn, String>> mended = new HashMap<>();
        private final @Nullable SheetHead head;
        /** Those of the heading above the line; another sheet may have its own. */
        private List<@Nullable LedgerColumn> columns;

        private final @Nullable Integer year;
        private final List<ReadLedger.UnreadLine> unread = new ArrayList<>();

        SheetReading(List<List<String>> lines, @Nullable Integer year, List<MendedCell> mended, LocalDate today) {
            this.lines = lines;
            this.today = today;
            mended.forEach(cell -> this.mended
                    .computeIfAbsent(cell.line(), line -> new EnumMap<>(LedgerColumn.class))
                    .put(cell.column(), cell.text()));
            this.head = head();
            this.columns = head != null ? head.columns() : new LedgerGuess(words, lines).columns();
            this.year = head == null ? year : titled(head.first(), year);
            if (columns.stream().filter(column -> column != null).distinct().count() < HEADINGS) {
                throw new IllegalArgumentException("没有认出台账的列。请连同表头一起复制；表头如：收到日期、收到方式、申请人、申请人类型、联系方式、申请内容、办理结果、办结日期。");
            }
        }

        private @Nullable Integer titled(int above, @Nullable Integer asked) {
            return lines.subList(0, above).stream()
                    .map(line -> YEAR.matcher(text(line)))
                    .filter(found -> found.find())
                    .map(found -> Integer.valueOf(found.group(1)))
                    .findFirst()
                    .orElse(asked);
        }

        private @Nullable SheetHead head() {
            for (int i = 0; i < Math.min(lines.size(), LOOKED_AT); i++) {
                var single = head(i, i);
                if (single.known() < HEADINGS) {
                    continue;
                }
                var two = i + 1 < lines.size() && isSecond(lines.get(i + 1)) ? head(i, i + 1) : single;
                return two.known() > single.known() ? two : single;
            }
            return null;
        }

        /** The lower part of a heading of two rows has names of columns and nothing else. */
        private boolean isSecond(List<String> line) {
            return !isBlank(line) && line.stream().allMatch(cell -> cell.isEmpty() || words.head(cell) != null);
        }

        private SheetHead head(int first, int last) {
            var named = new ArrayList<@Nullable LedgerColumn>();
            var names = new ArrayList<String>();
            int width = Math.max(lines.get(first).size(), lines.get(last).size());
            for (int column = 0; column < width; column++) {
                var name = at(lines.get(last), column);
                var above = at(lines.get(first), column);
                names.add(name.isEmpty() ? above : name);
                named.add(words.head(names.getLast()));
            }
            return new SheetHead(first, last, named, names);
        }

        ReadLedger read() {
            var rows = new ArrayList<LedgerRow>();
            var sums = new ArrayList<LedgerSum>();
            var reader = new LedgerRows(words, year, today);
            int since = 0;
            for (int i = head == null ? 0 : head.last() + 1; i < lines.size(); i++) {
                var line = lines.get(i);
                if (isBlank(line)) {
                    continue;
                }
                if (head != null && isHeadAgain(line)) {
                    columns = head(i, i).columns();
                    continue;
                }
                var said = new LedgerSums(words, year).of(i + 1, line, rows, since);
                if (said != null) {
                    sums.addAll(said.sums());
                    since = rows.size();
                    if (said.sums().isEmpty()) {
                        unread.add(new ReadLedger.UnreadLine(i + 1, text(line)));
                    }
                } else if (MONTH.matcher(text(line).replace(" ", "")).matches()) {
                    since = rows.size();
                } else {
                    var cells = cells(line, i + 1);
                    if (isRow(cells)) {
                        rows.add(reader.read(i + 1, cells));
                    } else {
                        unread.add(new ReadLedger.UnreadLine(i + 1, text(line)));
                    }
                }
            }
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("认出了表头，没有找到一件申请。请把表头下面的各行一起复制。");
            }
            return new ReadLedger(
                    year,
                    columns.stream().filter(column -> column != null).distinct().toList(),
                    head != null,
                    rows,
                    unread,
                    sums);
        }

        private boolean isHeadAgain(List<String> line) {
            return line.stream()
                            .map(words::head)
                            .filter(column -> column != null)
                            .distinct()
                            .count()
                    >= HEADINGS;
        }

        /** A request says more than a number and one thing. */
        private boolean isRow(Map<LedgerColumn, String> cells) {
            return cells.keySet().stream()
                            .filter(column -> column != LedgerColumn.SERIAL && column != LedgerColumn.REMARK)
                            .count()
                    >= 2;
        }

        private Map<LedgerColumn, String> cells(List<String> line, int number) {
            var cells = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
            for (int place = 0; place < Math.max(line.size(), columns.size()); place++) {
                var text = at(line, place);
                if (text.isEmpty()) {
                    continue;
                }
                var column = place < columns.size() ? columns.get(place) : null;
                if (column == null || column == LedgerColumn.REMARK) {
                    var name = head == null ? "" : at(head.names(), place);
                    cells.merge(
                            LedgerColumn.REMARK,
                            name.isEmpty() ? text : name + "：" + text,
                            (some, more) -> some + "；" + more);
                } else {
                    // Two columns may say the same kind of thing, as 联系电话 and 通信地址 do.
                    cells.merge(column, text, (some, more) -> some + "，" + more);
                }
            }
            cells.putAll(mended.getOrDefault(number, Map.of()));
            return cells;
        }
    }

    private static String at(List<String> line, int place) {
        return place < line.size() ? line.get(place) : "";
    }

    /** Columns told by what stands in them, where no row of headings names them. */
    private static final class LedgerGuess {

        private static final int TOLD_BY = 30;

        private final LedgerWords words;
        private final List<List<String>> lines;

        LedgerGuess(LedgerWords words, List<List<String>> lines) {
            this.words = words;
            this.lines =
                    lines.stream().filter(line -> !isBlank(line)).limit(TOLD_BY).toList();
        }

        List<@Nullable LedgerColumn> columns() {
            int width = lines.stream().mapToInt(List::size).max().orElse(0);
            LedgerColumn[] told = new LedgerColumn[width];
            var taken = new HashSet<LedgerColumn>();
            for (int place = 0; place < width; place++) {
                var cells = filled(place);
                var column = cells.isEmpty() ? null : tell(cells, place, taken);
                if (column != null) {
                    taken.add(column);
                    told[place] = column;
                }
            }
            longest(told);
            return Arrays.asList(told);
        }

        private List<String> filled(int place) {
            return lines.stream()
                    .map(line -> at(line, place))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        private @Nullable LedgerColumn tell(List<String> cells, int place, HashSet<LedgerColumn> taken) {
            if (place == 0 && most(cells, cell -> INTEGER.matcher(cell).matches())) {
                return LedgerColumn.SERIAL;
            }
            if (most(cells, cell -> !(LedgerDays.of(cell, 2000) instanceof LedgerDay.Unreadable))) {
                return taken.contains(LedgerColumn.ARRIVED_ON) ? LedgerColumn.CLOSED_ON : LedgerColumn.ARRIVED_ON;
            }
            if (!taken.contains(LedgerColumn.ARRIVAL)
                    && most(cells, cell -> words.arrival(cell).sure())) {
                return LedgerColumn.ARRIVAL;
            }
            if (!taken.contains(LedgerColumn.KIND)
                    && most(cells, cell -> !words.kind(cell).among().isEmpty())) {
                return LedgerColumn.KIND;
            }
            if (most(cells, cell -> cell.matches("[0-9A-Za-z]{15,18}"))) {
                return LedgerColumn.IDENTITY;
            }
            if (most(cells, cell -> cell.matches(".*(?:\\d{7,11}|@).*"))) {
                return LedgerColumn.CONTACT;
            }
            if (!taken.contains(LedgerColumn.DISPOSITION)
                    && most(cells, cell -> !words.ending(cell).among().isEmpty())) {
                return LedgerColumn.DISPOSITION;
            }
            if (!taken.contains(LedgerColumn.FORM)
                    && most(cells, cell -> words.form(cell).sure())) {
                return LedgerColumn.FORM;
            }
            if (most(cells, cell -> cell.matches(".*[〔\\[（(]\\d{4}.*号.*"))) {
                return LedgerColumn.LETTER;
            }
            return !taken.contains(LedgerColumn.NAME)
                            && most(cells, cell -> cell.length() <= 4 || words.kindOfName(cell) != null)
                    ? LedgerColumn.NAME
                    : null;
        }

        /** What is asked for is the longest text of those that are left. */
        private void longest(LedgerColumn[] told) {
            int widest = -1;
            double most = 0;
            for (int place = 0; place < told.length; place++) {
                var mean = filled(place).stream()
                        .mapToInt(String::length)
                        .average()
                        .orElse(0);
                if (told[place] == null && mean > most) {
                    most = mean;
                    widest = place;
                }
            }
            if (widest >= 0) {
                told[widest] = LedgerColumn.WORDS;
            }
        }

        private static boolean most(List<String> cells, java.util.function.Predicate<String> is) {
            return cells.stream().filter(is).count() * 10 >= cells.size() * 7L;
        }
    }
}
