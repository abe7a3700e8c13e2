package org.nianbao.export.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The statutory tables as GraphQL says they are printed: what every file must show, line by line. */
public final class Printed {

    public static final String QUERY = """
        query($agency: ID!, $year: Int!, $number: Int) { publication(agency: $agency, year: $year, number: $number) {
          downloads { format url }
          content { sections { title tables { title rows { cells { ref kind number note } } layout { cells { text ref } } } } } } }\
        """;

    private final Map<String, JsonNode> cells = new HashMap<>();
    private final List<JsonNode> sections;

    Printed(JsonNode publication) {
        sections = publication
                .at("/content/sections")
                .valueStream()
                .filter(section -> !section.get("tables").isEmpty())
                .toList();
        sections.forEach(section -> section.get("tables")
                .forEach(table -> table.get("rows")
                        .forEach(row -> row.get("cells")
                                .forEach(cell -> cells.put(cell.get("ref").asString(), cell)))));
    }

    Map<String, JsonNode> cells() {
        return cells;
    }

    /** One table a section that has any, as the form prints them. */
    List<String> titles() {
        return sections.stream()
                .map(section -> (section.get("tables").size() == 1 ? section.at("/tables/0") : section)
                        .get("title")
                        .asString())
                .toList();
    }

    /** Table by table, line by line, the texts of the cells that begin there. */
    List<List<List<String>>> lines() {
        return sections.stream()
                .map(section -> section.get("tables")
                        .valueStream()
                        .flatMap(table -> Stream.concat(
                                section.get("tables").size() == 1
                                        ? Stream.of()
                                        : Stream.of(List.of(table.get("title").asString())),
                                lines(table)))
                        .toList())
                .toList();
    }

    private Stream<List<String>> lines(JsonNode table) {
        return table.get("layout")
                .valueStream()
                .map(line -> line.get("cells").valueStream().map(this::text).toList());
    }

    private String text(JsonNode printed) {
        if (printed.get("ref").isNull()) {
            return printed.get("text").asString();
        }
        var cell = cells.get(printed.get("ref").asString());
        return switch (cell.get("kind").asString()) {
            case "NUMBER" ->
                cell.get("number").decimalValue().stripTrailingZeros().toPlainString();
            case "BLANK" -> "";
            default -> "不适用";
        };
    }
}
