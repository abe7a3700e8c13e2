package org.nianbao.export.site;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.BadRequest;
import org.nianbao.statistics.Region;

/**
 * Whose figures somebody wants to see, as an address says it: in the words of the web app's.
 *
 * @param agency its code, its name or a part of that; empty for the first at the top of the tree
 * @param year   empty for the latest of which something is published
 * @param scope  empty for 全域, {@code own} for 本级
 * @param cell   the cell whose sources are wanted; empty for none
 * @param after  behind which of the sources to go on; null for their beginning
 */
record TallyWanted(
        String agency,
        String year,
        String scope,
        String cell,
        @Nullable String after) {

    static final String PATH = "/statistics";
    static final String OWN = "own";

    /** @param parameter what an address says under a name; empty where it says nothing */
    static TallyWanted of(UnaryOperator<String> parameter) {
        var after = parameter.apply("after");
        return new TallyWanted(
                parameter.apply("agency").strip(),
                parameter.apply("year").strip(),
                parameter.apply("scope").strip(),
                parameter.apply("cell").strip(),
                after.isEmpty() ? null : after);
    }

    TallyWanted of(String code) {
        return new TallyWanted(code, year, scope, cell, after);
    }

    TallyWanted after(@Nullable String cursor) {
        return new TallyWanted(agency, year, scope, cell, cursor);
    }

    /** @throws BadRequest when it is none */
    Region.Scope which() {
        return switch (scope) {
            case "" -> Region.Scope.WHOLE;
            case OWN -> Region.Scope.OWN;
            default -> throw new BadRequest("口径只能不写（全域）或写作 own（本级），现为“" + scope + "”。");
        };
    }

    /** Where it is answered, the same for all who want the same. */
    String address() {
        return new PageAddress(PATH)
                .with("agency", agency)
                .with("year", year)
                .with("scope", scope)
                .with("cell", cell)
                .with("after", after)
                .toString();
    }
}
