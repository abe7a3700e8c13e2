package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;

/** Reads the text of a fixed-layout document of GB/T 33190 (OFD) line by line as it is printed, as {@link PdfText} does of a PDF. */
final class OfdReader {

    private static final int MOST_PAGES = 300;

    private final ZipParts parts;
    private final OfdPage page = new OfdPage();
    private final List<Written> lines = new ArrayList<>();

    private OfdReader(ZipParts parts) {
        this.parts = parts;
    }

    /** @throws UnreadableFile when it is locked, damaged, larger than a report, or has no text */
    static Opened open(ZipParts parts) {
        var reader = new OfdReader(parts);
        var roots = new Found("DocRoot");
        reader.visit("OFD.xml", roots);
        if (roots.texts.isEmpty()) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个 OFD 文件已损坏，或者加了密码，无法读取。请重新导出后再上传。");
        }
        reader.document(ZipParts.beside("", roots.texts.getFirst().strip()));
        if (reader.lines.stream().allMatch(line -> line.text().isBlank())) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个 OFD 里没有文字，可能是扫描件。请上传有文字的文件，或者人工填写。");
        }
        return new Opened(
                reader.lines,
                List.of(),
                null,
                Opened.Around.NOTHING,
                roots.texts.size() == 1 ? null : "这个 OFD 里有 " + roots.texts.size() + " 份文档，只读了第一份；请核对。");
    }

    private void visit(String name, Xml.Visitor visitor) {
        var part = parts.find(name);
        if (part == null) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个 OFD 文件不完整，缺少“" + name + "”，无法读取。请重新导出后再上传。");
        }
        Xml.visit(part, visitor);
    }

    private void document(String name) {
        var pages = new Found("Page");
        var templates = new Found("TemplatePage");
        visit(name, new Xml.Visitor() {

            @Override
            public void open(String element, XMLStreamReader at) {
                pages.open(element, at);
                templates.open(element, at);
            }

            @Override
            public void close(String element) {
                // All is in the attributes.
            }

            @Override
            public void text(String more) {
                // All is in the attributes.
            }
        });
        if (pages.places.size() > MOST_PAGES) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个 OFD 超过 " + MOST_PAGES + " 页，不像一份年度报告。");
        }
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        Map<String, String> grounds = new HashMap<>();
        templates.places.forEach(template -> grounds.put(template[0], ZipParts.beside(folder, template[1])));
        for (var place : pages.places) {
            UnreadableFile.ifGivenUp();
            var content = ZipParts.beside(folder, place[1]);
            var used = new Found("Template");
            visit(content, used);
            for (var template : used.places) {
                var ground = grounds.get(template[0]);
                if (ground != null && parts.holds(ground)) {
                    visit(ground, page);
                }
            }
            visit(content, page);
            lines.addAll(page.end());
            lines.add(Written.text("\f"));
        }
    }

    /** What an element of a name says: its id, or that it refers to, with its place; or its words. */
    private static final class Found implements Xml.Visitor {

        private final String element;
        private final List<String[]> places = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private @Nullable StringBuilder text;

        Found(String element) {
            this.element = element;
        }

        @Override
        public void open(String name, XMLStreamReader at) {
            if (name.equals(element)) {
                text = new StringBuilder();
                var id = element.equals("Template") ? Xml.attribute(at, "TemplateID") : Xml.attribute(at, "ID");
                var place = Xml.attribute(at, "BaseLoc");
                if (place != null || element.equals("Template")) {
                    places.add(new String[] {String.valueOf(id), String.valueOf(place)});
                }
            }
        }

        @Override
        public void close(String name) {
            if (text != null && name.equals(element)) {
                texts.add(text.toString());
                text = null;
            }
        }

        @Override
        public void text(String more) {
            if (text != null) {
                text.append(more);
            }
        }
    }
}
