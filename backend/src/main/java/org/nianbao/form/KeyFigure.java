package org.nianbao.form;

import org.jspecify.annotations.Nullable;

/**
 * 主要数字: a cell that people ask for first, as an overview of a report or a trend over years shows it.
 *
 * @param cell  its reference
 * @param title what it is called without its table around it
 * @param unit  as its column has it; the edition adds it
 */
public record KeyFigure(String cell, String title, @Nullable String unit) {

    KeyFigure in(Edition edition) {
        var form = edition.cell(cell);
        return form == null ? this : new KeyFigure(cell, title, form.column().unit());
    }
}
