package org.nianbao.export.file;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.form.Edition;

/** The figures of publications as CSV: a line a cell, of one publication or of many; and what the columns mean. */
public final class CsvFile {

    private static final String[] WHOSE = {"agency", "agencyName", "year", "publication", "publishedAt"};

    private CsvFile() {}

    public static byte[] of(Paper paper) {
        return (head() + lines(paper)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(Listing listing) {
        return (CsvLine.MARK + listing.lines().map(CsvLine::of).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first line of a file, of one publication as of many. */
    public static String head() {
        return CsvLine.MARK + CsvLine.of(join(WHOSE, DataLine.HEAD));
    }

    /** A publication's lines; each says whose it is, so that files can be put together. */
    public static String lines(Paper paper) {
        Object[] whose = {
            paper.agency().code(),
            paper.agency().name(),
            paper.year(),
            paper.publication().id().toString(),
            paper.publishedOn()
        };
        return DataLine.of(paper.content())
                .map(figure -> CsvLine.of(join(whose, figure.fields())))
                .collect(Collectors.joining());
    }

    private static Object[] join(Object[] first, Object[] second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray();
    }

    /** What stands in each column, and every cell there is in any edition. */
    public static byte[] dictionary(Stream<Edition> editions) {
        var lines = new StringBuilder(CsvLine.MARK)
                .append(CsvLine.of("entry", "edition", "table", "row", "column", "unit", "decimals", "meaning"));
        Stream.of(new String[][] {
                    {"agency", "机关代码：地区为 GB/T 2260 六位数字，其机关另有后缀"},
                    {"agencyName", "机关现名"},
                    {"year", "年度报告的年份（统计期限），不是发布的年份"},
                    {"publication", "已发布报告的编号：机关代码、年份、序号；序号大于 1 为更正"},
                    {"publishedAt", "发布日期"},
                    {"ref", "单元格：表、行、列，中间用点分开；channels 为公开渠道：编号与 items（本年）、previousItems（上年）、categories-n（其中）"},
                    {"table", "表名"},
                    {"row", "行名，连同其上各级标题"},
                    {"column", "列名，连同其上各级标题"},
                    {"kind", "NUMBER 数字，零也是数字；BLANK 未填写；NOT_APPLICABLE 不适用"},
                    {"number", "数值，不带千位分隔；仅当 kind 为 NUMBER 时有"},
                    {"unit", "计量单位；法定表格未写明的为空"},
                    {"note", "填报人对这一数字的说明"},
                })
                .forEach(column -> lines.append(CsvLine.of(column[0], null, null, null, null, null, null, column[1])));
        editions.forEach(edition -> edition.cells()
                .forEach(cell -> lines.append(CsvLine.of(
                        cell.ref(),
                        edition.key(),
                        cell.table().title(),
                        DataLine.row(cell),
                        DataLine.column(cell.column()),
                        cell.column().unit(),
                        cell.column().decimals(),
                        edition.years() + "，" + edition.basis()))));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
