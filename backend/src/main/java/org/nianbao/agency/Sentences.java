package org.nianbao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.AgencyHistory.Era;

/** Decisions about agencies in words. */
final class Sentences {

    private Sentences() {}

    /** @param name how an agency is called, by its code */
    static String change(Era before, Era after, Function<@Nullable String, String> name) {
        var parts = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            parts.add("更名为“" + after.name() + "”");
        }
        if (before.kind() != after.kind()) {
            parts.add("类别由" + before.kind().label() + "改为" + after.kind().label());
        }
        if (!Objects.equals(before.superior(), after.superior())) {
            parts.add("上级由" + name.apply(before.superior()) + "改为" + name.apply(after.superior()));
        }
        return "“" + before.name() + "”" + String.join("，", parts);
    }

    /** The last thing planned for an agency. */
    static String plan(AgencyHistory history, LocalDate today, Function<@Nullable String, String> name) {
        var eras = history.eras();
        if (history.closed() != null && history.closed().isAfter(today)) {
            return "自" + ChinaTime.said(history.closed()) + "起"
                    + (history.mergedInto() == null ? "撤销" : "并入" + name.apply(history.mergedInto()));
        }
        return "自" + ChinaTime.said(eras.getLast().from()) + "起"
                + (eras.size() == 1 ? "设立" : change(eras.get(eras.size() - 2), eras.getLast(), name));
    }
}
