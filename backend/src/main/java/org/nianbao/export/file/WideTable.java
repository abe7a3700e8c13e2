package org.nianbao.export.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.content.Cell;
import org.nianbao.export.file.Listing.Column;
import org.nianbao.form.CellForm;
import org.nianbao.form.Edition;

/**
 * 宽表: a line a report, a column a cell, over one form or several. What is no number says which: nothing was filled in (empty),
 * 不适用, or the form of that year has no such cell (无此项). Whoever must report and has nothing in force has a line as well,
 * so that a table says itself of whom it is.
 */
public final class WideTable {

    /** What a cell says in the words of the form. */
    private static final String NOT_APPLICABLE = "不适用";

    private static final String NO_SUCH_CELL = "无此项";
    private static final int NARROW = 10;

    /** How a report stands in the public record. */
    public enum TableStanding {
        /** 现行: a number of it is in force. */
        PUBLISHED,
        /** 已撤回: it was published, and no number is in force any more. */
        WITHDRAWN,
        /** 未公布: nothing was published, though it must be. */
        MISSING
    }

    /**
     * A line.
     *
     * @param agency      as it was at the end of the year
     * @param obliged     whether it must report for the year
     * @param edition     the key of the form; null where nothing is in force
     * @param publication the number in force; null where there is none
     * @param cells       what was filled in
     */
    public record WideRow(
            Agency agency,
            int year,
            boolean obliged,
            TableStanding standing,
            @Nullable String edition,
            @Nullable String publication,
            @Nullable Integer number,
            @Nullable Instant publishedAt,
            Map<String, Cell> cells) {}

    private static final Map<String, String> WHOSE = new LinkedHashMap<>();

    static {
        WHOSE.put("agency", "机关代码：地区为 GB/T 2260 六位数字，其机关另有后缀");
        WHOSE.put("agencyName", "机关在该年度末的名称");
        WHOSE.put("kind", "机关类别");
        WHOSE.put("superior", "上级机关代码");
        WHOSE.put("year", "年度报告的年份（统计期限）");
        WHOSE.put("obliged", "该年度是否应当编制年报：true 或 false");
        WHOSE.put("standing", "PUBLISHED 有现行年报；WITHDRAWN 发布过，已撤回；MISSING 应当发布，没有发布");
        WHOSE.put("edition", "年报格式版本：2019、2021；free 为 2018 年及以前，没有统一格式");
        WHOSE.put("publication", "现行年报的编号：机关代码、年份、序号");
        WHOSE.put("number", "序号，大于 1 为更正");
        WHOSE.put("publishedAt", "现行年报的发布日期");
    }

    private final Map<String, CellForm> columns = new LinkedHashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    /**
     * @param shown the forms whose cells have columns, newest first: of a cell that several have the newest names it
     * @param all   every form a report can be in
     */
    public WideTable(List<Edition> shown, List<Edition> all) {
        shown.forEach(edition -> edition.cells().forEach(cell -> columns.putIfAbsent(cell.ref(), cell)));
        for (var edition : all) {
            var refs = new HashSet<String>();
            edition.cells().forEach(cell -> refs.add(cell.ref()));
            forms.put(edition.key(), refs);
        }
    }

    public String head() {
        return CsvLine.MARK
                + CsvLine.of(Stream.concat(WHOSE.keySet().stream(), columns.keySet().stream())
                        .toArray());
    }

    public String line(WideRow row) {
        return CsvLine.of(values(row).toArray());
    }

    private List<@Nullable Object> values(WideRow row) {
        var values = new ArrayList<@Nullable Object>();
        values.add(row.agency().code());
        values.add(row.agency().name());
        values.add(row.agency().kind());
        values.add(row.agency().superiorCode());
        values.add(row.year());
        values.add(row.obliged());
        values.add(row.standing());
        values.add(row.edition());
        values.add(row.publication());
        values.add(row.number());
        values.add(
                row.publishedAt() == null
                        ? null
                        : ChinaTime.day(row.publishedAt()).toString());
        var form = row.edition() == null ? null : forms.get(row.edition());
        columns.keySet()
                .forEach(ref ->
                        values.add(form == null ? null : value(form, row.cells().get(ref), ref)));
        return values;
    }

    private static @Nullable Object value(Set<String> form, @Nullable Cell cell, String ref) {
        if (!form.contains(ref)) {
            return NO_SUCH_CELL;
        }
        return cell == null
                ? null
                : switch (cell.kind()) {
                    case NUMBER -> cell.number();
                    case BLANK -> null;
                    case NOT_APPLICABLE -> NOT_APPLICABLE;
                };
    }

    /**
     * As a sheet whose heads say what stands below them.
     *
     * @param of   what it is a table of
     * @param made whose site it is from
     */
    public Listing listing(String of, String imprint, List<WideRow> rows, String made, Instant at) {
        var heads = Stream.concat(
                        WHOSE.keySet().stream().map(key -> new Column(key, NARROW)),
                        columns.values().stream().map(cell -> new Column(named(cell) + "\n" + cell.ref(), NARROW)))
                .toList();
        return new Listing(
                of, imprint, List.of(), heads, rows.stream().map(this::values).toList(), List.of(), made, at);
    }

    private static String named(CellForm cell) {
        return cell.table().title() + "：" + DataLine.row(cell) + "，" + DataLine.column(cell.column());
    }

    /** What each column means, as CSV on the Web has it (tabular metadata). */
    public Map<String, Object> metadata(String address, String title, String licence) {
        var described = new ArrayList<Map<String, Object>>();
        WHOSE.forEach((key, meaning) -> described.add(new LinkedHashMap<>(Map.of(
                "name",
                key,
                "titles",
                key,
                "dc:description",
                meaning,
                "datatype",
                switch (key) {
                    case "year", "number" -> "integer";
                    case "obliged" -> "boolean";
                    case "publishedAt" -> "date";
                    default -> "string";
                }))));
        columns.values().forEach(cell -> {
            var column = new LinkedHashMap<String, Object>();
            column.put("name", cell.ref().replace("-", "%2D"));
            column.put("titles", cell.ref());
            column.put("dc:description", named(cell));
            column.put("datatype", cell.column().decimals() > 0 ? "decimal" : "integer");
            column.put("null", List.of("", NOT_APPLICABLE, NO_SUCH_CELL));
            if (cell.column().unit() != null) {
                column.put("schema:unitText", cell.column().unit());
            }
            column.put(
                    "nianbao:editions",
                    forms.entrySet().stream()
                            .filter(form -> form.getValue().contains(cell.ref()))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .collect(Collectors.toList()));
            described.add(column);
        });
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "zh-CN")));
        metadata.put("url", address);
        metadata.put("dc:title", title);
        metadata.put("dc:license", Map.of("@id", licence));
        metadata.put(
                "dc:description",
                "空白为未填写，“" + NOT_APPLICABLE + "”为填报人写明不适用，“" + NO_SUCH_CELL
                        + "”为该年度的格式没有这一项；零是数字。应当发布而没有现行年报的机关也有一行，见 standing。");
        metadata.put("tableSchema", Map.of("columns", described, "primaryKey", List.of("agency", "year")));
        return metadata;
    }
}
