package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its file says it: whole, or as another one but for what it leaves out, replaces and adds.
 *
 * @param as         the edition whose sections, tables and key figures hold where this file says nothing else
 * @param from       the first report year; null means since ever
 * @param without    what it no longer has of that edition: {@code fees} a table, {@code requests.refused-internal} a row,
 *                   {@code regulations.*.repealed} a column
 * @param sections   sections, each in place of the one of the same number
 * @param tables     tables, each in place of the one of the same key
 * @param rows       rows added to a table
 * @param columns    columns added to a table
 * @param keyFigures the figures shown first of all; null where those of the other edition are whose cells are left
 * @param ratios     what is worked out from its cells; null where what that edition works out still can be
 * @param divisions  how wholes divide among them; null likewise
 */
record EditionFile(
        String key,
        @Nullable String as,
        @Nullable Integer from,
        String basis,
        List<String> without,
        List<SectionForm> sections,
        List<TableForm> tables,
        List<Added<RowForm>> rows,
        List<Added<ColumnForm>> columns,
        @Nullable List<KeyFigure> keyFigures,
        @Nullable List<RatioForm> ratios,
        @Nullable List<DivisionForm> divisions) {

    /**
     * A row or column that another edition's table lacks.
     *
     * @param after key of the one it stands behind; null for the first
     */
    record Added<T>(String table, @Nullable String after, T line) {}

    EditionFile {
        without = orNone(without);
        sections = orNone(sections);
        tables = orNone(tables);
        rows = orNone(rows);
        columns = orNone(columns);
    }

    @Override
    public List<RatioForm> ratios() {
        return orNone(ratios);
    }

    @Override
    public List<DivisionForm> divisions() {
        return orNone(divisions);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** This edition where it is as no other one. */
    EditionFile byItself() {
        if (!(without.isEmpty() && rows.isEmpty() && columns.isEmpty())) {
            throw new IllegalArgumentException("格式版本 " + key + " 没有写明“as”，不能写“without”“rows”“columns”。");
        }
        return this;
    }

    /** This edition whole, where it is as another one but for some things. */
    EditionFile over(EditionFile other) {
        without.forEach(what -> requireKnown(other, what));
        rows.forEach(added -> requireTable(other, added.table()));
        columns.forEach(added -> requireTable(other, added.table()));
        var kept = other.tables().stream()
                .filter(table -> !without.contains(table.key()))
                .map(this::changed)
                .toList();
        var left = replaced(kept, tables, TableForm::key);
        var cells = left.stream().flatMap(TableForm::refs).toList();
        return new EditionFile(
                key,
                null,
                from,
                basis,
                List.of(),
                replaced(other.sections(), sections, SectionForm::number).stream()
                        .map(this::changed)
                        .toList(),
                left,
                List.of(),
                List.of(),
                keyFigures == null ? shownOf(other, cells) : keyFigures,
                ratios == null
                        ? other.ratios().stream()
                                .filter(ratio -> ratio.isIn(cells))
                                .toList()
                        : ratios,
                divisions == null
                        ? other.divisions().stream()
                                .filter(division -> division.isIn(cells))
                                .toList()
                        : divisions);
    }

    private static List<KeyFigure> shownOf(EditionFile other, List<String> cells) {
        return orNone(other.keyFigures()).stream()
                .filter(figure -> cells.contains(figure.cell()))
                .toList();
    }

    /** A section that this file does not write anew holds the tables that are left. */
    private SectionForm changed(SectionForm section) {
        return new SectionForm(
                section.number(),
                section.title(),
                section.tables().stream()
                        .filter(table -> !without.contains(table))
                        .toList(),
                section.reports());
    }

    private TableForm changed(TableForm table) {
        var left = table.rows().stream()
                .filter(row -> !without.contains(table.key() + "." + row.key()))
                .toList();
        var across = table.columns().stream()
                .filter(column -> !without.contains(table.key() + ".*." + column.key()))
                .toList();
        var down = inserted(table.key(), left, rows, RowForm::key);
        var keys = down.stream().map(RowForm::key).toList();
        return new TableForm(
                table.key(),
                table.title(),
                table.corner(),
                table.printed(),
                down,
                inserted(table.key(), across, columns, ColumnForm::key),
                table.subtotals().stream()
                        .filter(subtotal -> subtotal.isIn(keys))
                        .toList());
    }

    private <T> List<T> inserted(String table, List<T> lines, List<Added<T>> added, Function<T, String> key) {
        var all = new ArrayList<>(lines);
        for (var one : added.stream().filter(line -> line.table().equals(table)).toList()) {
            int at =
                    one.after() == null ? 0 : 1 + all.stream().map(key).toList().indexOf(one.after());
            if (one.after() != null && at == 0) {
                throw new IllegalArgumentException(
                        "格式版本 " + this.key + " 的表“" + table + "”没有“" + one.after() + "”，新增的行列不知放在何处。");
            }
            all.add(at, one.line());
        }
        return all;
    }

    private static <T, K> List<T> replaced(List<T> before, List<T> others, Function<T, K> key) {
        var all = new ArrayList<>(before);
        for (var other : others) {
            int at = all.stream().map(key).toList().indexOf(key.apply(other));
            if (at < 0) {
                all.add(other);
            } else {
                all.set(at, other);
            }
        }
        return all;
    }

    private void requireKnown(EditionFile other, String what) {
        var parts = what.split("\\.");
        Predicate<TableForm> has = switch (parts.length) {
            case 1 -> table -> true;
            case 2 -> table -> table.rows().stream().anyMatch(row -> row.key().equals(parts[1]));
            case 3 ->
                table -> parts[1].equals("*")
                        && table.columns().stream()
                                .anyMatch(column -> column.key().equals(parts[2]));
            default -> table -> false;
        };
        if (other.tables().stream().noneMatch(table -> table.key().equals(parts[0]) && has.test(table))) {
            throw new IllegalArgumentException("格式版本 " + key + " 要去掉的“" + what + "”，格式版本 " + other.key() + " 中没有。");
        }
    }

    private void requireTable(EditionFile other, String table) {
        if (other.tables().stream().noneMatch(one -> one.key().equals(table))) {
            throw new IllegalArgumentException("格式版本 " + key + " 增加行列的表“" + table + "”，格式版本 " + other.key() + " 中没有。");
        }
    }
}
