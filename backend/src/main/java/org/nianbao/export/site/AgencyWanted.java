package org.nianbao.export.site;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyNames;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.file.Markup;
import org.nianbao.store.Missing;

/**
 * Which agency somebody means who cannot choose it from a list, but writes a name, a part of one, or a code; what one
 * published that exists no more can be read, too.
 *
 * @param text  as it was written; empty for no agency in particular
 * @param found whom it may mean, in the order of the tree, behind them those that exist no more
 */
record AgencyWanted(String text, List<Agency> found) {

    private static final int MOST_SHOWN = 50;

    static AgencyWanted of(String text, AgencyTree tree) {
        if (text.isEmpty()) {
            return new AgencyWanted(text, List.of());
        }
        var coded = tree.find(text);
        if (coded != null) {
            return new AgencyWanted(text, List.of(coded));
        }
        var recorded = tree.allRecorded();
        var named = recorded.stream().filter(one -> one.name().equals(text)).toList();
        return new AgencyWanted(text, !named.isEmpty() ? named : AgencyNames.matching(recorded, text));
    }

    /** The one agency that is meant; null where none is, or where it must still be chosen. */
    @Nullable
    Agency certain() {
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Whether it is the only one meant and was not written as its code, by which addresses name it. */
    boolean isNamed() {
        var one = certain();
        return one != null && !one.code().equals(text);
    }

    boolean mustBeChosen() {
        return found.size() > 1;
    }

    /** @throws Missing when something was written that means nobody */
    void requireKnown() {
        if (!text.isEmpty() && found.isEmpty()) {
            throw new Missing("没有名称或代码含“" + text + "”的机关。可以写全称、简称（如住建局、卫健委）或者代码。");
        }
    }

    /** What stands in the field: who wrote a code reads whose it is. */
    String shown() {
        var one = certain();
        return one == null ? text : one.name();
    }

    /** The way on for each of those who may be meant. */
    void choices(Markup page, Function<Agency, String> address) {
        page.open("div", "class", "notice")
                .element("p", "与“" + text + "”相符的机关有" + found.size() + "个，请选择：")
                .open("ul");
        found.stream()
                .limit(MOST_SHOWN)
                .forEach(one -> page.open("li")
                        .element("a", one.name(), "href", address.apply(one))
                        .text("（" + one.code() + "）")
                        .close());
        page.close();
        if (found.size() > MOST_SHOWN) {
            page.element("p", "只列出前" + MOST_SHOWN + "个，请把名称写得更全。");
        }
        page.close();
    }
}
