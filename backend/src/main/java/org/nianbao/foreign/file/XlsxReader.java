package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.CellText.Inscribed;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.form.Editions;

/** Reads the text of an Excel workbook: sheet by sheet, every row a line. */
final class XlsxReader {

    private final ZipParts parts;
    private final List<Inscribed> strings = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, List<TableRow>> sheets = new LinkedHashMap<>();

    XlsxReader(ZipParts parts) {
        this.parts = parts;
    }

    Opened open(@Nullable String enclosed, Editions editions) {
        var shared = parts.find("xl/sharedStrings.xml");
        if (shared != null) {
            Xml.visit(shared, new Strings());
        }
        var styles = new XlsxStyles(parts.find("xl/styles.xml"));
        var targets = new Named("Relationship", "Id", "Target").in(parts.find("xl/_rels/workbook.xml.rels"));
        var states = new Named("sheet", "id", "state").in(parts.find("xl/workbook.xml"));
        new Named("sheet", "id", "name").in(parts.find("xl/workbook.xml")).forEach((id, name) -> {
            var target = targets.get(id);
            var sheet = target == null
                            || states.getOrDefault(id, "visible")
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith("hidden")
                    ? null
                    : parts.find(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            if (sheet != null) {
                shown.add(name);
                var visitor = new XlsxSheet(sheets.size(), strings, styles);
                Xml.visit(sheet, visitor);
                shown.addAll(visitor.shown());
                sheets.put(name, visitor.rows());
            }
        });
        return new Opened(SheetLines.of(sheets, editions), shown, enclosed);
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

        private final XlsxText string = new XlsxText();

        @Override
        public void open(String name, XMLStreamReader at) {
            if (name.equals("si")) {
                string.clear();
            } else {
                string.open(name, at);
            }
        }

        @Override
        public void close(String name) {
            string.close(name);
            if (name.equals("si")) {
                strings.add(string.inscribed());
            }
        }

        @Override
        public void text(String more) {
            string.text(more);
        }
    }
}
