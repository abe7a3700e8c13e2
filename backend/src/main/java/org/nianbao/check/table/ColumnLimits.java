package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.CellForm;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.Edition;

/** Each figure must be one its column can hold. */
@JsonTypeName("figures")
record ColumnLimits(Limit demand) implements Template {

    enum Limit {
        /** Not below zero, except where the form asks for an increase or decrease. */
        NOT_NEGATIVE,
        /** No more digits after the point than the column's unit has. */
        DECIMALS
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return StreamSupport.stream(edition.cells().spliterator(), false)
                .map(cell -> check(rule, edition, cell))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Check check(Rule rule, Edition edition, CellForm cell) {
        var column = cell.column();
        if (demand == Limit.NOT_NEGATIVE && column.signed()) {
            return null;
        }
        var place = Place.of(edition, cell.table().key());
        return reading -> {
            var number = reading.number(cell.ref());
            if (number == null) {
                return Result.notAssessable(rule);
            }
            var kept = switch (demand) {
                case NOT_NEGATIVE -> number.signum() >= 0;
                case DECIMALS -> number.stripTrailingZeros().scale() <= column.decimals();
            };
            return kept
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    place.row(cell.row()) + Place.quoted(column.label()) + "为" + Reading.plain(number)
                                            + "，" + demanded(column) + "。请改正。",
                                    List.of(cell.ref()),
                                    place.section(),
                                    number));
        };
    }

    private String demanded(ColumnForm column) {
        return switch (demand) {
            case NOT_NEGATIVE -> "不能是负数";
            case DECIMALS -> column.decimals() == 0 ? "应为整数" : "小数最多" + column.decimals() + "位";
        };
    }
}
