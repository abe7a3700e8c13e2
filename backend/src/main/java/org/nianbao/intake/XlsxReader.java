package org.nianbao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Editions;

/** Reads the text of an Excel workbook: sheet by sheet, every row a line. */
final class XlsxReader {

    private final ZipParts parts;
    private final List<String> strings = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    XlsxReader(ZipParts parts) {
        this.parts = parts;
    }

    Opened open(@Nullable String enclosed, Editions editions) {
        var shared = parts.find("xl/sharedStrings.xml");
        if (shared != null) {
            Xml.visit(shared, new Strings());
        }
        var targets = new Named("Relationship", "Id", "Target").in(parts.find("xl/_rels/workbook.xml.rels"));
        new Named("sheet", "id", "name").in(parts.find("xl/workbook.xml")).forEach((id, name) -> {
            var target = targets.get(id);
            var sheet = target == null ? null
                    : parts.find(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            if (sheet != null) {
                shown.add(name);
                var visitor = new XlsxSheet(strings);
                Xml.visit(sheet, visitor);
                shown.addAll(visitor.shown());
                sheets.put(name, visitor.rows());
            }
        });
        var own = OwnSheets.text(sheets, editions);
        return new Opened(own == null ? text() : own, shown, enclosed);
    }

    private String text() {
        var text = new StringBuilder();
        sheets.forEach((name, rows) -> {
            text.append(name).append("\n\n");
            rows.forEach(row -> text.append(TableRow.of(row)).append('\n'));
        });
        return text.toString();
    }

    /** Two attributes of every element of a name, the one by the other. */
    private static final class Named implements Xml.Visitor {

        private final String element;
        private final String key;
        private final String value;
        private final Map<String, String> found = new LinkedHashMap<>();

        Named(String element, String key, String value) {
            this.element = element;
            this.key = key;
            this.value = value;
        }

        Map<String, String> in(byte @Nullable [] part) {
            if (part != null) {
                Xml.visit(part, this);
            }
            return found;
        }

        @Override
        public void open(String name, XMLStreamReader at) {
            var id = Xml.attribute(at, key);
            var named = Xml.attribute(at, value);
            if (name.equals(element) && id != null && named != null) {
                found.put(id, named);
            }
        }

        @Override
        public void close(String name) {
            // All is in the attributes.
        }

        @Override
        public void text(String more) {
            // All is in the attributes.
        }
    }

    /** The texts that cells name by their number. */
    private final class Strings implements Xml.Visitor {

        private final StringBuilder string = new StringBuilder();
        private boolean letters;
        private int phonetic;

        @Override
        public void open(String name, XMLStreamReader at) {
            switch (name) {
                case "si" -> string.setLength(0);
                case "t" -> letters = phonetic == 0;
                case "rPh" -> phonetic++;
                default -> { }
            }
        }

        @Override
        public void close(String name) {
            switch (name) {
                case "si" -> strings.add(string.toString());
                case "t" -> letters = false;
                case "rPh" -> phonetic--;
                default -> { }
            }
        }

        @Override
        public void text(String more) {
            if (letters) {
                string.append(more);
            }
        }
    }
}
