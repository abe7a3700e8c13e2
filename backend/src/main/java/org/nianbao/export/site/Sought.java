package org.nianbao.export.site;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;

/**
 * What somebody looks for in the public record, as an address says it: in the words of the web app's.
 *
 * @param agency its code, its name or a part of that; empty for all
 * @param below  whether the agencies below it count too; always where none is named
 * @param year   empty for all
 * @param kind   what the agencies are; null for all
 * @param search words that must occur; empty for whatever is published
 * @param after  behind which of a list to go on; null for its beginning
 */
record Sought(
        String agency,
        boolean below,
        String year,
        @Nullable AgencyKind kind,
        String search,
        @Nullable String after) {

    static final String PATH = "/publications";

    /** @param parameter what an address says under a name; empty where it says nothing */
    static Sought of(UnaryOperator<String> parameter) {
        var after = parameter.apply("after");
        var agency = parameter.apply("agency").strip();
        return new Sought(
                agency,
                agency.isEmpty() || !parameter.apply("below").equals("no"),
                parameter.apply("year").strip(),
                kind(parameter.apply("kind").strip()),
                parameter.apply("search").strip().replaceAll("\\s+", " "),
                after.isEmpty() ? null : after);
    }

    Sought of(String code) {
        return new Sought(code, below, year, kind, search, after);
    }

    Sought after(@Nullable String cursor) {
        return new Sought(agency, below, year, kind, search, cursor);
    }

    /** With a facet chosen, from the beginning of the list. */
    Sought inYear(int one) {
        return new Sought(agency, below, String.valueOf(one), kind, search, null);
    }

    Sought inRegion(String code) {
        return new Sought(code, true, year, kind, search, null);
    }

    /** @param one null for all kinds */
    Sought ofKind(@Nullable AgencyKind one) {
        return new Sought(agency, below, year, one, search, null);
    }

    private static @Nullable AgencyKind kind(String name) {
        if (name.isEmpty()) {
            return null;
        }
        return Stream.of(AgencyKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("没有“" + name + "”这类机关。"));
    }

    /** The year as a number; null for all. */
    @Nullable
    Integer year(ReportYears years) {
        return year.isEmpty() ? null : number(year, years);
    }

    /** @throws BadRequest when it is no year of which there can be a report */
    static int number(String year, ReportYears years) {
        if (!year.matches("\\d{1,9}")) {
            throw new BadRequest("年度应写作四位数字，现为“" + year + "”。");
        }
        int number = Integer.parseInt(year);
        if (!years.hold(number)) {
            throw new BadRequest(years.refusal(number));
        }
        return number;
    }

    /** Where it is answered, the same for all who look for the same. */
    String address() {
        return new PageAddress(PATH)
                .with("agency", agency)
                .with("below", below ? null : "no")
                .with("year", year)
                .with("kind", kind == null ? "" : kind.name())
                .with("search", search)
                .with("after", after)
                .toString();
    }
}
