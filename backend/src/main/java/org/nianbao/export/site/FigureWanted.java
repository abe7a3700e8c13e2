package org.nianbao.export.site;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nianbao.agency.AgencyKind;
import org.nianbao.graphql.BadRequest;

/**
 * By which indicator somebody wants to see agencies beside each other, as an address says it.
 *
 * @param path   {@link #RANKING} or {@link #TREND}
 * @param figure a cell's reference or a ratio's key; empty for what people ask for first
 * @param agency its code, its name or a part of that; of a ranking, empty for everybody
 * @param year   of a ranking; empty for the latest of which something is published
 * @param kind   of a ranking: empty for all but governments, whose reports hold others'; {@code all}, or one kind
 * @param order  of a ranking: empty for the highest first, {@code asc} for the lowest
 */
record FigureWanted(String path, String figure, String agency, String year, String kind, String order) {

    static final String RANKING = "/rankings";
    static final String TREND = "/trends";
    static final String ALL = "all";
    static final String ASCENDING = "asc";

    /** @param parameter what an address says under a name; empty where it says nothing */
    static FigureWanted of(String path, UnaryOperator<String> parameter) {
        boolean ranking = path.equals(RANKING);
        return new FigureWanted(
                path,
                parameter.apply("figure").strip(),
                parameter.apply("agency").strip(),
                ranking ? parameter.apply("year").strip() : "",
                ranking ? parameter.apply("kind").strip() : "",
                ranking ? parameter.apply("order").strip() : "");
    }

    FigureWanted of(String code) {
        return new FigureWanted(path, figure, code, year, kind, order);
    }

    FigureWanted year(int number) {
        return new FigureWanted(path, figure, agency, String.valueOf(number), kind, order);
    }

    FigureWanted figure(String key) {
        return new FigureWanted(path, key, agency, year, kind, order);
    }

    /** @throws BadRequest when it is none */
    List<AgencyKind> kinds() {
        return switch (kind) {
            case "" ->
                Arrays.stream(AgencyKind.values())
                        .filter(one -> one != AgencyKind.GOVERNMENT)
                        .toList();
            case ALL -> List.of();
            default ->
                Arrays.stream(AgencyKind.values())
                        .filter(one -> one.name().equalsIgnoreCase(kind))
                        .findFirst()
                        .map(List::of)
                        .orElseThrow(() -> new BadRequest("没有机关类别“" + kind + "”，请在“机关类别”中选择。"));
        };
    }

    /** @throws BadRequest when it is none */
    boolean ascending() {
        return switch (order) {
            case "" -> false;
            case ASCENDING -> true;
            default -> throw new BadRequest("排序只能不写（从高到低）或写作 asc（从低到高），现为“" + order + "”。");
        };
    }

    String address() {
        return address("");
    }

    /** @param extension of a file with the same, with its dot; empty for the page */
    String address(String extension) {
        return new PageAddress(path + extension)
                .with("figure", figure)
                .with("agency", agency)
                .with("year", year)
                .with("kind", kind)
                .with("order", order)
                .toString();
    }
}
