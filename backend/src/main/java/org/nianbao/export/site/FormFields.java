package org.nianbao.export.site;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.file.Markup;

/** Fields of the forms by which people ask without script; the answer is a page with an address of its own. */
final class FormFields {

    private FormFields() {}

    /** @param empty what an empty field stands for */
    static void agency(Markup page, String text, String empty) {
        page.open("div", "class", "field agency")
                .element("label", "机关", "for", "agency")
                .empty(
                        "input",
                        "id",
                        "agency",
                        "name",
                        "agency",
                        "value",
                        text,
                        "placeholder",
                        empty,
                        "maxlength",
                        "100")
                .close();
    }

    /** @param all what stands for no year in particular; null where there must be one */
    static void year(Markup page, List<Integer> years, String chosen, @Nullable String all) {
        page.open("div", "class", "field year")
                .element("label", "年度", "for", "year")
                .open("select", "id", "year", "name", "year");
        if (all != null) {
            page.element("option", all, "value", "");
        }
        withChosen(years, chosen).forEach(year -> option(page, year, year + "年", year.equals(chosen)));
        page.close().close();
    }

    static void option(Markup page, String value, String name, boolean chosen) {
        page.element("option", name, "value", value, "selected", chosen ? "selected" : null);
    }

    static void checkbox(Markup page, String name, String value, String label, boolean checked) {
        page.open("label", "class", name)
                .empty("input", "type", "checkbox", "name", name, "value", value, "checked", checked ? "checked" : null)
                .text(" " + label)
                .close();
    }

    static void send(Markup page, String name) {
        page.element("button", name, "type", "submit", "class", "main-action");
    }

    /** With the one that is chosen, whatever is published of it. */
    private static List<String> withChosen(List<Integer> years, String chosen) {
        var all = years.stream().map(String::valueOf).toList();
        return chosen.matches("\\d{4}") && !all.contains(chosen)
                ? Stream.concat(all.stream(), Stream.of(chosen))
                        .sorted((one, other) -> other.compareTo(one))
                        .toList()
                : all;
    }
}
