package org.nianbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellKind;

/**
 * 一个年份的一个数.
 *
 * @param published false where nothing of that year is in force, between years of which something is
 * @param kind      NOT_APPLICABLE also where that year's form has no such cell
 * @param number    null where that year's publication has no number there
 */
record SeriesPoint(
        int year,
        String cell,
        boolean published,
        CellKind kind,
        @Nullable BigDecimal number) {}
