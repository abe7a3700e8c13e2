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

/** Reads the text of an Excel workbook: sheet by sheet, every row a line. What its parts are called, the package says. */
final class XlsxReader {

    private final ZipParts parts;
    private final List<Inscribed> strings = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, List<TableRow>> sheets = new LinkedHashMap<>();

    private final OfficePart book;

    XlsxReader(ZipParts parts, OfficePart book) {
        this.parts = parts;
        this.book = book;
    }

    Opened open(@Nullable String enclosed, Editions editions) {
        var shared = book.find("sharedStrings");
        if (shared != null) {
            Xml.visit(shared, new Strings());
        }
        var styles = new XlsxStyles(book.find("styles"));
        var uncounted = new Named("calcPr", "fullCalcOnLoad", "fullCalcOnLoad").in(book.bytes());
        boolean anew = uncounted.containsKey("1") || uncounted.containsKey("true");
        var states = new Named("sheet", "id", "state").in(book.bytes());
        new Named("sheet", "id", "name").in(book.bytes()).forEach((id, name) -> {
            var target = book.named(id);
            var sheet = target == null
                            || states.getOrDefault(id, "visible")
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith("hidden")
                    ? null
                    : parts.find(target);
            if (sheet != null) {
                shown.add(name);
                var visitor = new XlsxSheet(sheets.size(), strings, styles, anew);
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
