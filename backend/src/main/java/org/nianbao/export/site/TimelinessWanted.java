package org.nianbao.export.site;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Punctuality;
import org.nianbao.graphql.BadRequest;
import org.nianbao.statistics.Timeliness;

/**
 * Whose legal dates somebody wants to see kept, as an address says it.
 *
 * @param agency its code, its name or a part of that; empty for everybody
 * @param year   empty for the one whose reports are or were due in this calendar year
 * @param only   empty for all, {@code late} for those late with it and {@code missing} for those that have not published
 */
record TimelinessWanted(String agency, String year, String only) {

    static final String PATH = "/timeliness";
    static final String LATE = "late";
    static final String MISSING = "missing";

    /** @param parameter what an address says under a name; empty where it says nothing */
    static TimelinessWanted of(UnaryOperator<String> parameter) {
        return new TimelinessWanted(
                parameter.apply("agency").strip(),
                parameter.apply("year").strip(),
                parameter.apply("only").strip());
    }

    TimelinessWanted of(String code) {
        return new TimelinessWanted(code, year, only);
    }

    /** @throws BadRequest when it asks for nothing there is */
    boolean shows(Timeliness.TimelinessEntry entry) {
        return switch (only) {
            case "" -> true;
            case LATE -> entry.punctuality() == Punctuality.LATE || entry.punctuality() == Punctuality.NEVER;
            case MISSING -> entry.publishedOn() == null;
            default -> throw new BadRequest("范围只能不写（全部）或写作 late（逾期）、missing（未公布），现为“" + only + "”。");
        };
    }

    String address() {
        return address("");
    }

    /** @param extension of a file with the same, with its dot; empty for the page */
    String address(String extension) {
        return new PageAddress(PATH + extension)
                .with("agency", agency)
                .with("year", year)
                .with("only", only)
                .toString();
    }

    static String address(@Nullable String agency, @Nullable Integer year) {
        return new TimelinessWanted(agency == null ? "" : agency, year == null ? "" : String.valueOf(year), "")
                .address();
    }
}
