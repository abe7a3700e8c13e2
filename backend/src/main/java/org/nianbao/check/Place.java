package org.nianbao.check;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.Edition;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;

/**
 * The place of a table in the printed report, and the name people give it there.
 *
 * @param name e.g. 第三部分表格, or 第二部分“第二十条第（一）项”表 where a section has several
 */
public record Place(int section, TableForm table, String name) {

    public static Place of(Edition edition, String key) {
        var table = edition.table(key);
        var section = edition.sections().stream()
                .filter(s -> s.tables().contains(key))
                .findFirst()
                .orElse(null);
        if (table == null || section == null) {
            throw new IllegalArgumentException("格式中没有表“" + key + "”。");
        }
        var name = section(section.number()) + (section.tables().size() == 1 ? "表格" : quoted(table.title()) + "表");
        return new Place(section.number(), table, name);
    }

    /** 第三部分 */
    public static String section(int number) {
        return "第" + ChineseNumerals.ordinal(number) + "部分";
    }

    /** 第三部分, or 引言 for what stands before section one. */
    public static String named(@Nullable Integer section) {
        return section == null ? "引言" : section(section);
    }

    public String row(RowForm row) {
        var label = row.groups().size() > 1 ? row.group() + "—" + row.label() : row.label();
        return name + quoted(label) + (table.printed() == TableForm.Printed.ACROSS ? "栏" : "行");
    }

    public String column(ColumnForm column) {
        return name + quoted(column.label()) + "列";
    }

    /** Quotes a label; quotes within it, as in 危及“三安全一稳定”, become the inner ones. */
    public static String quoted(String label) {
        return "“" + label.replace('“', '‘').replace('”', '’') + "”";
    }
}
