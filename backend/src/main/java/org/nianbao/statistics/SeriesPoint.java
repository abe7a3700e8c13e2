package org.nianbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 一个年份的一个数; null where that year's publication has no number there. */
record SeriesPoint(int year, String cell, @Nullable BigDecimal number) {
}
