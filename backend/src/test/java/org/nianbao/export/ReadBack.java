package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads files as others would read them. */
final class ReadBack {

    private ReadBack() {
    }

    static Document html(byte[] file) {
        return Jsoup.parse(new String(file, StandardCharsets.UTF_8));
    }

    /** Table by table, line by line, the texts of the cells that begin there. */
    static List<List<List<String>>> tables(Document page) {
        page.select("sup").remove();
        return page.select("table").stream().map(table -> table.select("tr").stream().map(line ->
                
                line.select("th, td").stream().map(cell -> cell.text()).toList()).toList()).toList();
    }

    /** The lines of a CSV file as RFC 4180 has it, each by its heads. */
    static List<Map<String, String>> csv(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.charAt(0) != '\uFEFF') {
            throw new AssertionError("Excel would not know that this is UTF-8");
        }
        var lines = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                field.append(c);
            } else if (c != '\r') {
                lines.getLast().add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            }
        }
        var heads = lines.getFirst();
        return lines.subList(1, lines.size() - 1).stream().map(line -> {
            var byHead = new LinkedHashMap<String, String>();
            for (int i = 0; i < line.size(); i++) {
                byHead.put(heads.get(i), line.get(i));
            }
            return (Map<String, String>) byHead;
        }).toList();
    }
}
