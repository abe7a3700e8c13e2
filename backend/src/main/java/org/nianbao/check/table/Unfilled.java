package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.CellKind;
import org.nianbao.form.Edition;
import org.nianbao.form.RowForm;

/**
 * No cell of a row may be left as this kind: the official form knows numbers only, and nothing happened is written 0.
 * One finding a row, not one a cell, or an empty table would bury all else.
 */
@JsonTypeName("unfilled")
record Unfilled(CellKind as) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return edition.tables().stream()
                .map(table -> Place.of(edition, table.key()))
                .flatMap(place -> place.table().rows().stream().map(row -> check(rule, place, row)))
                .toList();
    }

    private Check check(Rule rule, Place place, RowForm row) {
        var form = place.table();
        return reading -> {
            var columns = form.columns().stream()
                    .filter(column -> reading.is(as, form.ref(row, column)))
                    .toList();
            if (columns.isEmpty()) {
                return Result.pass(rule);
            }
            var labels = columns.stream().map(column -> column.label()).collect(Collectors.joining("、"));
            var finding = rule.finding(
                    place.row(row) + "有" + columns.size() + "个单元格" + what() + "：" + labels + "。没有发生的请填0。",
                    columns.stream().map(column -> form.ref(row, column)).toList(),
                    place.section());
            return Result.fail(rule, as == CellKind.BLANK ? finding.stillToCome() : finding);
        };
    }

    private String what() {
        return switch (as) {
            case BLANK -> "未填写";
            case NOT_APPLICABLE -> "标为“不适用”";
            case NUMBER -> "填了数字";
        };
    }
}
