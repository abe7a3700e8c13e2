package org.nianbao.check.table;

import java.util.List;
import org.nianbao.check.Template;

/** The kinds of rules on the figures of the statutory tables. */
public final class TableRules {

    public static final List<Class<? extends Template>> KINDS = List.of(
            ColumnLimits.class,
            LineSums.class,
            OpeningBalance.class,
            Outlier.class,
            TakenFromRegister.class,
            Regulations.class,
            StillPending.class,
            Unfilled.class);

    private TableRules() {}
}
