package org.nianbao.publication.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Content;
import org.nianbao.content.Row;
import org.nianbao.content.Table;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.RowForm;

/**
 * 法定表格的行: the rows that are called as all words say, and the numbers that must stand in one of them; 予以公开 1234. What
 * rows are called is the form's and stored with no publication; of each only which rows hold which numbers. Zero is in every
 * report and finds none.
 *
 * @param rows    as {@code table.row}; none where words call no row or too many, or where nothing but numbers is asked for
 * @param words   those that call the rows
 * @param numbers those that must stand in them; in any row where no words are
 */
record SoughtRows(Set<String> rows, SearchWords words, List<BigDecimal> numbers) {

    /** What calls more rows than these calls none. */
    private static final int MOST_ROWS = 12;

    private static final int SHORTEST_WORD = 2;
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,6})?)(?:件|万元|元|项|个)?");
    private static final String TOTAL = "total";

    /** Behind the ranks of the text in the same index. */
    private static final long TERM = (long) SearchedText.Rank.values().length << Integer.SIZE;

    static SoughtRows of(SearchWords asked, Editions editions) {
        var words = new ArrayList<String>();
        var numbers = new ArrayList<BigDecimal>();
        for (var word : asked.words()) {
            var number = NUMBER.matcher(word);
            if (number.matches()) {
                numbers.add(new BigDecimal(number.group(1).replace(",", "")));
            } else {
                words.add(word);
            }
        }
        var rows = new LinkedHashSet<String>();
        if (!words.isEmpty() && words.stream().allMatch(word -> word.length() >= SHORTEST_WORD)) {
            editions.stream()
                    .map(Edition::tables)
                    .flatMap(List::stream)
                    .forEach(table -> table.rows().stream()
                            .filter(row -> words.stream().allMatch(called(row)::contains))
                            .forEach(row -> rows.add(table.key() + "." + row.key())));
        }
        if (rows.size() > MOST_ROWS) {
            rows.clear();
        }
        boolean none = numbers.stream().anyMatch(number -> number.signum() == 0) || rows.isEmpty() && !words.isEmpty();
        return none
                ? new SoughtRows(Set.of(), new SearchWords(List.of()), List.of())
                : new SoughtRows(rows, new SearchWords(words), numbers);
    }

    private static String called(RowForm row) {
        return Folded.fold(String.join("\n", row.groups()) + "\n" + row.label());
    }

    boolean isEmpty() {
        return rows.isEmpty() && numbers.isEmpty();
    }

    /** Any of which leads to a publication in which the row and the first number stand. */
    List<Long> terms() {
        if (rows.isEmpty()) {
            return numbers.stream()
                    .limit(1)
                    .map(number -> term("=" + written(number)))
                    .toList();
        }
        return rows.stream()
                .map(row -> term(numbers.isEmpty() ? row : row + "=" + written(numbers.getFirst())))
                .toList();
    }

    /** By which the rows of a content are found. */
    static Stream<Long> terms(Content content) {
        return content.tables().stream()
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> numbers(row)
                                .flatMap(number -> Stream.of(
                                        table.key() + "." + row.key(),
                                        table.key() + "." + row.key() + "=" + written(number),
                                        "=" + written(number)))))
                .distinct()
                .map(SoughtRows::term);
    }

    private static Stream<BigDecimal> numbers(Row row) {
        return row.cells().stream()
                .map(Cell::number)
                .filter(Objects::nonNull)
                .filter(number -> number.signum() != 0)
                .distinct();
    }

    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static long term(String text) {
        return TERM | Integer.toUnsignedLong(text.hashCode());
    }

    /** Whether what was asked for stands in a content, as the index says of all but a very few. */
    Stream<Passage> passages(Content content) {
        return isEmpty()
                ? Stream.empty()
                : content.edition().sections().stream()
                        .flatMap(section -> section.tables().stream()
                                .map(content::table)
                                .filter(Objects::nonNull)
                                .flatMap(table -> table.rows().stream()
                                        .filter(row -> isSought(table, row))
                                        .map(row -> passage(
                                                "section " + section.number(),
                                                ChineseNumerals.ordinal(section.number()) + "、" + section.title(),
                                                table,
                                                row))));
    }

    private boolean isSought(Table table, Row row) {
        return (rows.isEmpty() || rows.contains(table.key() + "." + row.key()))
                && numbers(row).findAny().isPresent()
                && numbers.stream().allMatch(sought -> numbers(row).anyMatch(number -> number.compareTo(sought) == 0));
    }

    private Passage passage(String part, String place, Table table, Row row) {
        var shown = shown(table, row);
        var text = Stream.concat(row.form().groups().stream().skip(1), Stream.of(row.label()))
                        .reduce((group, label) -> group + " " + label)
                        .orElseThrow()
                + "："
                + String.join(
                        "，", shown.stream().map(at -> said(table, row, at)).toList());
        var marks = new ArrayList<>(words.words());
        numbers.forEach(number -> marks.add(written(number)));
        return new Passage(
                part,
                place,
                text,
                new SearchWords(marks).marks(text),
                row.cells().get(shown.getFirst()).ref());
    }

    /** The columns in which the numbers stand, the total first; without numbers the total, or all where there is none. */
    private List<Integer> shown(Table table, Row row) {
        var found = new ArrayList<Integer>();
        int total = -1;
        for (int at = 0; at < row.cells().size(); at++) {
            var number = row.cells().get(at).number();
            if (number != null
                    && number.signum() != 0
                    && (numbers.isEmpty() || numbers.stream().anyMatch(sought -> number.compareTo(sought) == 0))) {
                found.add(at);
                total = table.columns().get(at).key().equals(TOTAL) ? at : total;
            }
        }
        return total < 0 ? found : numbers.size() > 1 ? found : List.of(total);
    }

    private static String said(Table table, Row row, int at) {
        var column = table.columns().get(at);
        var cell = row.cells().get(at);
        return column.label().replaceAll("（.*）", "") + " "
                + (cell.kind() == CellKind.NUMBER ? written(Objects.requireNonNull(cell.number())) : "")
                + (column.unit() == null ? "" : " " + column.unit());
    }
}
