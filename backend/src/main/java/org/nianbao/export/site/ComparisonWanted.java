package org.nianbao.export.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What somebody wants to see side by side, as an address says it.
 *
 * @param of      each as agency and year with a colon between
 * @param agency  whose report is to be added; its code, its name or a part of that, empty for none
 * @param year    of which year; empty where nothing was to be added
 * @param whole   whether the table of requests is shown for each kind of applicant
 * @param changed whether only what differs is shown
 */
record ComparisonWanted(List<String> of, String agency, String year, boolean whole, boolean changed) {

    /** @param parameter what an address says under a name; empty where it says nothing */
    static ComparisonWanted of(List<String> of, UnaryOperator<String> parameter) {
        return new ComparisonWanted(
                of.stream().distinct().toList(),
                parameter.apply("agency").strip(),
                parameter.apply("year").strip(),
                parameter.apply("whole").equals("yes"),
                parameter.apply("changed").equals("yes"));
    }

    boolean adds() {
        return !year.isEmpty() || !agency.isEmpty();
    }

    /** The same with the agency by its code. */
    ComparisonWanted adding(String code) {
        return new ComparisonWanted(of, code, year, whole, changed);
    }

    /** Where it is answered, the same for all who want the same. */
    String address() {
        var address = new PageAddress(Compared.PATH);
        of.forEach(one -> address.with("of", one));
        return address.with("agency", agency)
                .with("year", year)
                .with("whole", whole ? "yes" : null)
                .with("changed", changed ? "yes" : null)
                .toString();
    }
}
