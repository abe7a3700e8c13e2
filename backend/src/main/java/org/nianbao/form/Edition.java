package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 格式版本: the form prescribed for a span of report years by the national office. Chosen by the report's year
 * (统计期限), never by the day it is published.
 */
public final class Edition {

    private final String key;
    private final String years;
    private final int from;
    private final int to;
    private final String basis;
    private final List<SectionForm> sections;
    private final List<TableForm> tables;
    private final Map<String, CellForm> cells;
    private final List<RatioForm> ratios;
    private final List<DivisionForm> divisions;

    /**
     * @param years     what a person would call the span, e.g. 2019—2020年
     * @param from      the first report year; absent means since ever
     * @param to        the last report year; absent means until a newer edition
     * @param basis     the notice that prescribes the form
     * @param ratios    what is worked out from its cells; absent where it has none
     * @param divisions how wholes divide among its cells; absent where they do not
     */
    @JsonCreator
    Edition(String key, String years, @Nullable Integer from, @Nullable Integer to, String basis,
            List<SectionForm> sections, List<TableForm> tables, @Nullable List<RatioForm> ratios,
            @Nullable List<DivisionForm> divisions) {
        this.key = key;
        this.years = years;
        this.from = from == null ? Integer.MIN_VALUE : from;
        this.to = to == null ? Integer.MAX_VALUE : to;
        this.basis = basis;
        this.sections = List.copyOf(sections);
        this.tables = List.copyOf(tables);
        this.cells = index(key, this.tables);
        this.ratios = ratios == null ? List.of() : List.copyOf(ratios);
        this.divisions = divisions == null ? List.of() : List.copyOf(divisions);
        Stream.concat(this.ratios.stream(), this.divisions.stream().flatMap(each -> each.shares().stream()))
                .flatMap(RatioForm::cells).filter(ref -> !cells.containsKey(ref)).findFirst().ifPresent(ref -> {
                    throw new IllegalArgumentException("格式版本 " + key + " 的比率提到没有的单元格 " + ref + "。");
                });
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

    public String key() {
        return key;
    }

    public String years() {
        return years;
    }

    public String basis() {
        return basis;
    }

    public List<SectionForm> sections() {
        return sections;
    }

    public List<TableForm> tables() {
        return tables;
    }

    public List<RatioForm> ratios() {
        return ratios;
    }

    public List<DivisionForm> divisions() {
        return divisions;
    }

    public boolean covers(int year) {
        return from <= year && year <= to;
    }

    public @Nullable SectionForm section(int number) {
        return sections.stream().filter(s -> s.number() == number).findFirst().orElse(null);
    }

    public @Nullable TableForm table(String table) {
        return tables.stream().filter(t -> t.key().equals(table)).findFirst().orElse(null);
    }

    /** The cell of that reference, or null where the form has none. */
    public @Nullable CellForm cell(String ref) {
        return cells.get(ref);
    }

    /** Every cell of the form in printed order. */
    public Iterable<CellForm> cells() {
        return cells.values();
    }

    /** References of the cells of the tables that belong in a section. */
    public List<String> cellsIn(int section) {
        var form = section(section);
        return form == null ? List.of() : cells.values().stream()
                .filter(cell -> form.tables().contains(cell.table().key())).map(CellForm::ref).toList();
    }

    @Override
    public String toString() {
        return "Edition " + key;
    }
}
