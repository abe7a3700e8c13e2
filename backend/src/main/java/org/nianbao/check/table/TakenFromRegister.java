package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.FromRegister;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Cell;
import org.nianbao.form.Edition;

/** A number that was taken from a register is what the register says, or somebody noted why it is not. */
@JsonTypeName("registered")
record TakenFromRegister(String table) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var place = Place.of(edition, table);
        return List.of(reading -> {
            var filled = reading.circumstances().filled();
            var found = new ArrayList<Finding>();
            boolean any = false;
            for (var row : place.table().rows()) {
                for (var column : place.table().columns()) {
                    var ref = place.table().ref(row, column);
                    var from = filled.get(ref);
                    var cell = reading.content().cell(ref);
                    if (from == null || cell == null) {
                        continue;
                    }
                    any = true;
                    var message = message(from, cell, place.row(row) + "、" + column.label());
                    if (message != null) {
                        found.add(rule.finding(message, List.of(ref), place.section(), from.taken(), from.now()));
                    }
                }
            }
            return Result.of(rule, any, found);
        });
    }

    private static @Nullable String message(FromRegister from, Cell cell, String where) {
        var stands = cell.number();
        if (from.now() == null || stands != null && stands.compareTo(from.now()) == 0) {
            return null;
        }
        var now = Reading.plain(from.now());
        if (stands != null && stands.compareTo(from.taken()) == 0) {
            return where + "取自" + from.label() + "，取用时为" + Reading.plain(from.taken()) + "，现在登记为" + now
                    + "。请重新取数，或者在备注中说明。";
        }
        if (cell.note() != null && !cell.note().isBlank()) {
            return null;
        }
        return where + "取自" + from.label() + "，登记为" + now + "，报告中"
                + (stands == null ? "没有填写" : "为" + Reading.plain(stands)) + "。与登记不同的，须在备注中说明。";
    }
}
