package org.nianbao.foreign.file;

import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Editions;

/** Tells Word documents, Excel workbooks, OpenDocument files and OFD among zipped files, and finds what a file of ours carries. */
public final class OfficeReader {

    private static final String ENCLOSURE = "urn:nianbao:enclosure";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String CONTENT = "content.xml";

    private OfficeReader() {}

    /** @throws UnreadableFile when it is none of them, is damaged, is locked by a password or holds macros */
    public static Opened open(byte[] file, Editions editions) {
        var parts = ZipParts.of(file);
        if (parts.macros()) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件含有宏，不予读取。请另存为不含宏的 DOCX 或 XLSX 后再上传。");
        }
        if (parts.holds("OFD.xml")) {
            return OfdReader.open(parts);
        }
        if (parts.holds(MANIFEST) && parts.lists("mimetype") && !parts.lists("[Content_Types].xml")) {
            return openDocument(parts, editions);
        }
        var main = OfficePart.main(parts);
        return switch (main == null ? "" : main.root()) {
            case "document" ->
                DocxReader.open(
                        main.bytes(),
                        new DocxNumbers(main.find("numbering"), main.find("styles")),
                        new DocxStyles(main.find("styles")),
                        enclosed(parts));
            case "workbook" -> new XlsxReader(parts, main).open(enclosed(parts), editions);
            case "presentation" -> throw foreign("一份 PPTX 演示文稿");
            default -> throw foreign(what(parts));
        };
    }

    private static Opened openDocument(ZipParts parts, Editions editions) {
        var manifest = new Seen("encryption-data");
        Xml.visit(bytes(parts, MANIFEST), manifest);
        if (manifest.found) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这是加了密码的 OpenDocument 文件（ODT、ODS），无法读取。请去掉密码后再上传。");
        }
        var content = bytes(parts, CONTENT);
        var body = new Seen("text", "spreadsheet", "presentation", "drawing");
        Xml.visit(content, body);
        var styles = new OdfStyles(parts.find("styles.xml"), content);
        return switch (body.first) {
            case "text" -> new Opened(OdtReader.lines(content, styles), List.of(), null);
            case "spreadsheet" ->
                new Opened(SheetLines.of(OdsReader.sheets(content, styles), editions), List.of(), null);
            case "presentation" -> throw foreign("一份 ODP 演示文稿");
            default -> throw foreign("一份 OpenDocument 图形文件");
        };
    }

    private static byte[] bytes(ZipParts parts, String name) {
        var bytes = parts.find(name);
        if (bytes == null) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件不完整，缺少“" + name + "”，无法读取。请用办公软件打开并另存后再上传。");
        }
        return bytes;
    }

    private static String what(ZipParts parts) {
        return parts.lists("xl/workbook.bin")
                ? "一份 XLSB 二进制工作簿"
                : parts.lists("Index/Document.iwa")
                        ? "一份 Pages、Numbers 或 Keynote 文稿"
                        : parts.lists("META-INF/container.xml") ? "一本 EPUB 电子书" : "压缩文件";
    }

    private static UnreadableFile foreign(String what) {
        return new UnreadableFile(Obstacle.FOREIGN, "这个文件看来是" + what + "。" + FileText.READABLE);
    }

    /** Whether elements of some names of the office format are in a part, and which comes first. */
    private static final class Seen implements Xml.Visitor {

        private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

        private final List<String> names;
        private boolean found;
        private String first = "";

        Seen(String... names) {
            this.names = List.of(names);
        }

        @Override
        public void open(String name, XMLStreamReader at) {
            boolean one = names.contains(name) && (names.size() == 1 || OFFICE.equals(at.getNamespaceURI()));
            first = one && first.isEmpty() ? name : first;
            found |= one;
        }

        @Override
        public void close(String name) {
            // That it is there is all.
        }

        @Override
        public void text(String more) {
            // That it is there is all.
        }
    }

    private static @Nullable String enclosed(ZipParts parts) {
        for (var part : parts.all()) {
            if (part.getKey().matches("customXml/item\\d{1,4}\\.xml")) {
                var found = new OwnEnclosure();
                Xml.visit(part.getValue(), found);
                if (found.ours) {
                    return found.text.toString();
                }
            }
        }
        return null;
    }

    private static final class OwnEnclosure implements Xml.Visitor {

        private final StringBuilder text = new StringBuilder();
        private boolean ours;

        @Override
        public void open(String name, XMLStreamReader at) {
            ours |= ENCLOSURE.equals(at.getNamespaceURI()) && name.equals("enclosure");
        }

        @Override
        public void close(String name) {
            // The text is all there is.
        }

        @Override
        public void text(String more) {
            if (ours) {
                text.append(more);
            }
        }
    }
}
