package org.nianbao.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.SectionForm.Reported;

/**
 * 格式版本: the form prescribed for a span of report years by the national office. Chosen by the report's year
 * (统计期限), never by the day it is published.
 */
public final class Edition {

    private final String key;
    private final String years;
    private final @Nullable Integer from;
    private final @Nullable Integer to;
    private final String basis;
    private final List<SectionForm> sections;
    private final List<TableForm> tables;
    private final List<KeyFigure> keyFigures;
    private final Map<String, CellForm> cells;
    private final Map<String, List<String>> subtotals;
    private final List<RatioForm> ratios;
    private final List<DivisionForm> divisions;
    private final List<Guidance> guidance;

    /**
     * @param to the last report year: the one before the next edition's first; null until there is a newer one
     * @throws IllegalArgumentException with a sentence when it is not in itself a form
     */
    Edition(EditionFile file, @Nullable Integer to) {
        this.key = file.key();
        this.years = years(file.from(), to);
        this.from = file.from();
        this.to = to;
        this.basis = file.basis();
        this.sections = file.sections();
        this.tables = file.tables();
        this.cells = index(key, this.tables);
        this.subtotals = subtotals(this.tables);
        this.keyFigures = file.keyFigures() == null
                ? List.of()
                : file.keyFigures().stream().map(figure -> figure.in(this)).toList();
        file.ratios().forEach(ratio -> require(ratio.isIn(cells.keySet()), "的比率“" + ratio.name() + "”提到它没有的单元格"));
        file.divisions()
                .forEach(division -> require(division.isIn(cells.keySet()), "的构成“" + division.title() + "”提到它没有的单元格"));
        this.ratios =
                file.ratios().stream().map(ratio -> ratio.in(cells.keySet())).toList();
        this.divisions = file.divisions().stream()
                .map(division -> division.in(cells.keySet()))
                .toList();
        requireSound();
        this.guidance = GuidanceFile.of(this);
    }

    private static String years(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null ? "各年" : to + "年及以前";
        }
        return to == null ? from + "年起" : from.equals(to) ? from + "年" : from + "—" + to + "年";
    }

    private void requireSound() {
        for (int i = 0; i < sections.size(); i++) {
            require(sections.get(i).number() == i + 1, "的各部分没有从一起依次编号");
        }
        require(
                sections.stream()
                        .flatMap(section -> section.tables().stream())
                        .toList()
                        .equals(tables.stream().map(TableForm::key).toList()),
                "的各部分没有依次各列出自己的表");
        for (var kind : Reported.values()) {
            require(
                    sections.stream()
                                    .filter(section -> section.reports().contains(kind))
                                    .count()
                            == 1,
                    "应当有且只有一个部分报告 " + kind);
        }
        keyFigures.forEach(figure -> require(cell(figure.cell()) != null, "的主要数字“" + figure.cell() + "”不是它的单元格"));
        for (var table : tables) {
            var keys = table.rows().stream().map(RowForm::key).toList();
            table.subtotals()
                    .forEach(subtotal -> require(
                            subtotal.isIn(keys) && !keys.contains(subtotal.key()),
                            "的小计“" + subtotal.label() + "”没有它的行，或者与一行同名"));
            requireLastYears(
                    table,
                    table.rows().stream().map(RowForm::opensWith),
                    key -> table.rows().stream().anyMatch(row -> row.key().equals(key)));
            requireLastYears(
                    table,
                    table.columns().stream().map(ColumnForm::opensWith),
                    key -> table.columns().stream()
                            .anyMatch(column -> column.key().equals(key)));
        }
    }

    private void requireLastYears(TableForm table, Stream<@Nullable String> named, Predicate<String> known) {
        named.forEach(line ->
                require(line == null || known.test(line), "的表“" + table.key() + "”没有“" + line + "”，不能以它的上年数开始"));
    }

    private void require(boolean sound, String what) {
        if (!sound) {
            throw new IllegalArgumentException("格式版本 " + key + " " + what + "。");
        }
    }

    private static Map<String, CellForm> index(String edition, List<TableForm> tables) {
        var cells = new LinkedHashMap<String, CellForm>();
        for (var table : tables) {
            for (var row : table.rows()) {
                for (var column : table.columns()) {
                    var cell = new CellForm(table.ref(row, column), table, row, column);
                    if (cells.put(cell.ref(), cell) != null) {
                        throw new IllegalArgumentException("格式版本 " + edition + " 中单元格 " + cell.ref() + " 重复。");
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, List<String>> subtotals(List<TableForm> tables) {
        var subtotals = new LinkedHashMap<String, List<String>>();
        for (var table : tables) {
            for (var subtotal : table.subtotals()) {
                for (var column : table.columns()) {
                    subtotals.put(
                            table.ref(subtotal.key(), column),
                            subtotal.rows().stream()
                                    .map(row -> table.ref(row, column))
                                    .toList());
                }
            }
        }
        return subtotals;
    }

    public String key() {
        return key;
    }

    /** What a person would call the span of years, e.g. 2019—2020年. */
    public String years() {
        return years;
    }

    /** As a sentence names the form: “2019—2020年”的格式. */
    public String called() {
        return "“" + years + "”的格式";
    }

    /** The notice that prescribes the form. */
    public String basis() {
        return basis;
    }

    public List<SectionForm> sections() {
        return sections;
    }

    public List<TableForm> tables() {
        return tables;
    }

    /** The figures people ask for first, in the order in which they are shown. */
    public List<KeyFigure> keyFigures() {
        return keyFigures;
    }

    /** What is worked out from its cells. */
    public List<RatioForm> ratios() {
        return ratios;
    }

    /** How wholes divide among its cells. */
    public List<DivisionForm> divisions() {
        return divisions;
    }

    /** How its places are filled in; nothing where nobody has said. */
    public List<Guidance> guidance() {
        return guidance;
    }

    /** The first report year; null for since ever. */
    public @Nullable Integer from() {
        return from;
    }

    /** The last report year; null until there is a newer form. */
    public @Nullable Integer to() {
        return to;
    }

    public boolean covers(int year) {
        return (from == null || from <= year) && (to == null || year <= to);
    }

    public @Nullable SectionForm section(int number) {
        return sections.stream().filter(s -> s.number() == number).findFirst().orElse(null);
    }

    /** The section in which something is reported beside prose and tables. */
    public SectionForm section(Reported what) {
        return sections.stream()
                .filter(section -> section.reports().contains(what))
                .findFirst()
                .orElseThrow();
    }

    /** Names of the lists that are reported in a section; none where there is no such section. */
    public List<String> lists(int section) {
        var form = section(section);
        return form == null ? List.of() : form.lists();
    }

    public @Nullable TableForm table(String table) {
        return tables.stream().filter(t -> t.key().equals(table)).findFirst().orElse(null);
    }

    /** The cell of that reference, or null where the form has none. */
    public @Nullable CellForm cell(String ref) {
        return cells.get(ref);
    }

    /** The cells whose sum stands where prose refers to that cell or subtotal; none where the form has neither. */
    public List<String> addends(String ref) {
        return cells.containsKey(ref) ? List.of(ref) : subtotals.getOrDefault(ref, List.of());
    }

    /** How a person would name what prose refers to: a cell, or a subtotal in one of its columns. */
    public String label(String ref) {
        var cell = cell(ref);
        return cell != null
                ? cell.label()
                : tables.stream()
                        .flatMap(table -> table.subtotals().stream()
                                .flatMap(subtotal -> table.columns().stream()
                                        .filter(column -> table.ref(subtotal.key(), column)
                                                .equals(ref))
                                        .map(column -> subtotal.label() + " / " + column.label())))
                        .findFirst()
                        .orElse(ref);
    }

    /** Every cell of the form in printed order. */
    public Iterable<CellForm> cells() {
        return cells.values();
    }

    /**
     * The cell of the year before with whose number this one begins by definition: 上年结转 with what was 结转下年度,
     * 现行有效 with itself; null where a cell is stated anew every year.
     */
    public @Nullable String opensWith(CellForm cell) {
        var row = cell.row().opensWith();
        var column = cell.column().opensWith();
        return row == null && column == null
                ? null
                : cell.table().key() + "." + (row == null ? cell.row().key() : row) + "."
                        + (column == null ? cell.column().key() : column);
    }

    /** References of the cells of the tables that belong in a section. */
    public List<String> cellsIn(int section) {
        var form = section(section);
        return form == null
                ? List.of()
                : cells.values().stream()
                        .filter(cell -> form.tables().contains(cell.table().key()))
                        .map(CellForm::ref)
                        .toList();
    }

    @Override
    public String toString() {
        return "Edition " + key;
    }
}
