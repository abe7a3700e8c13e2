package org.nianbao.export.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The statutory tables as GraphQL says they are printed: what every file must show, line by line. */
public final class Printed {

    public static final String QUERY = """
        query($agency: ID!, $year: Int!, $number: Int) { publication(agency: $agency, year: $year, number: $number) {
          downloads { format url }
          content { tables { title rows { cells { ref kind number note } } layout { cells { text ref } } } } } }\
        """;

    private final Map<String, JsonNode> cells = new HashMap<>();
    private final JsonNode tables;

    Printed(JsonNode publication) {
        tables = publication.at("/content/tables");
        tables.forEach(table -> table.get("rows")
                .forEach(row -> row.get("cells")
                        .forEach(cell -> cells.put(cell.get("ref").asString(), cell))));
    }

    Map<String, JsonNode> cells() {
        return cells;
    }

    List<String> titles() {
        return tables.valueStream().map(table -> table.get("title").asString()).toList();
    }

    /** Table by table, line by line, the texts of the cells that begin there. */
    List<List<List<String>>> lines() {
        return tables.valueStream()
                .map(table -> table.get("layout")
                        .valueStream()
                        .map(line ->
                                line.get("cells").valueStream().map(this::text).toList())
                        .toList())
                .toList();
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
