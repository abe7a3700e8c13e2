package org.nianbao.export.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.Table;
import org.nianbao.form.CellForm;
import org.nianbao.form.ColumnForm;

/**
 * One figure of a report as a line of a data file: a cell of a statutory table, or what a channel counts.
 *
 * @param ref  table, row and column with points between
 * @param kind NUMBER, BLANK or NOT_APPLICABLE
 */
record DataLine(
        String ref,
        String table,
        String row,
        String column,
        CellKind kind,
        @Nullable BigDecimal number,
        @Nullable String unit,
        @Nullable String note) {

    /** The heads of the columns, in the words of the schema. */
    static final String[] HEAD = {"ref", "table", "row", "column", "kind", "number", "unit", "note"};

    private static final String UNIT = "件";

    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {ref, table, row, column, kind, number, unit, note};
    }

    /** Every cell of the edition, filled or not, then what the channels state. */
    static Stream<DataLine> of(Content content) {
        return Stream.concat(
                content.tables().stream().flatMap(DataLine::of),
                content.channels().stream().flatMap(DataLine::of));
    }

    private static Stream<DataLine> of(Table table) {
        return table.rows().stream()
                .flatMap(row -> IntStream.range(0, row.cells().size()).mapToObj(i -> {
                    var cell = row.cells().get(i);
                    var form = new CellForm(
                            cell.ref(),
                            table.form(),
                            row.form(),
                            table.columns().get(i));
                    return new DataLine(
                            cell.ref(),
                            table.title(),
                            row(form),
                            column(form.column()),
                            cell.kind(),
                            cell.number(),
                            form.column().unit(),
                            cell.note());
                }));
    }

    /** A row's label under the headings it stands under. */
    static String row(CellForm cell) {
        return path(cell.row().groups(), cell.row().label());
    }

    static String column(ColumnForm column) {
        return path(column.groups(), column.label());
    }

    private static String path(List<String> groups, String label) {
        return Stream.concat(groups.stream(), Stream.of(label)).collect(Collectors.joining(" / "));
    }

    private static Stream<DataLine> of(Channel channel) {
        var categories = channel.categories();
        return Stream.concat(
                Stream.of(
                        of(channel, "items", "本年", channel.items()),
                        of(channel, "previousItems", "上年", channel.previousItems())),
                IntStream.range(0, categories.size())
                        .mapToObj(i -> of(
                                channel,
                                "categories-" + (i + 1),
                                "其中：" + categories.get(i).name(),
                                categories.get(i).items())));
    }

    private static DataLine of(Channel channel, String key, String label, @Nullable Integer items) {
        return new DataLine(
                "channels." + channel.id() + "." + key,
                "公开渠道",
                channel.name(),
                label,
                items == null ? CellKind.BLANK : CellKind.NUMBER,
                items == null ? null : BigDecimal.valueOf(items),
                UNIT,
                null);
    }
}
