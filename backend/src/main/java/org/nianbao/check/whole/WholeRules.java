package org.nianbao.check.whole;

import java.util.List;
import org.nianbao.check.Template;

/** The kinds of rules on a report as a whole: its year and form, its channels and measures, what waits to be settled, what must not be public. */
public final class WholeRules {

    public static final List<Class<? extends Template>> KINDS = List.of(
            ChannelCategories.class,
            ChannelItems.class,
            Compiled.class,
            EditionOfYear.class,
            Improvement.class,
            NotAccepted.class,
            ReportYear.class,
            Secrets.class,
            YearEnded.class);

    private WholeRules() {}
}
