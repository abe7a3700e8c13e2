package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.Edition;

/** A row that only agencies with the power to make 规章 may fill with anything but zero. */
@JsonTypeName("regulations")
record Regulations(String table, String row) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var place = Place.of(edition, table);
        var form = place.table();
        var reserved = form.rows().stream()
                .filter(r -> r.key().equals(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("表“" + table + "”没有行“" + row + "”。"));
        return List.of(reading -> {
            if (reading.circumstances().mayMakeRegulations()) {
                return Result.pass(rule);
            }
            var filled = form.columns().stream()
                    .filter(c -> isPositive(reading, ref(c)))
                    .toList();
            if (!filled.isEmpty()) {
                var numbers = filled.stream()
                        .map(c -> c.label() + "（" + number(reading, c) + "）")
                        .collect(Collectors.joining("、"));
                return Result.fail(
                        rule,
                        rule.finding(
                                place.row(reserved) + "：" + numbers + "，应为0，因为本机关没有规章制定权；如果是规范性文件，请填入规范性文件一行。",
                                filled.stream().map(this::ref).toList(),
                                place.section(),
                                filled.stream().map(c -> number(reading, c)).toArray()));
            }
            var stated = form.columns().stream().allMatch(c -> reading.number(ref(c)) != null);
            return stated ? Result.pass(rule) : Result.notAssessable(rule);
        });
    }

    private String ref(ColumnForm column) {
        return table + "." + row + "." + column.key();
    }

    private static boolean isPositive(Reading reading, String ref) {
        var number = reading.number(ref);
        return number != null && number.signum() > 0;
    }

    private String number(Reading reading, ColumnForm column) {
        var number = reading.number(ref(column));
        return Reading.plain(number == null ? BigDecimal.ZERO : number);
    }
}
