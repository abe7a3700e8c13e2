package org.nianbao.foreign.file;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Editions;

/** Tells Word documents from Excel workbooks among zipped files, and finds what a file of ours carries. */
public final class OfficeReader {

    private static final String ENCLOSURE = "urn:nianbao:enclosure";
    private static final String DOCUMENT = "word/document.xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    private OfficeReader() {}

    /** @throws UnreadableFile when it is neither, is damaged, or holds macros */
    public static Opened open(byte[] file, Editions editions) {
        var parts = ZipParts.of(file);
        if (parts.macros()) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件含有宏，不予读取。请另存为不含宏的 DOCX 或 XLSX 后再上传。");
        }
        var document = parts.find(main(parts));
        if (document != null) {
            return DocxReader.open(
                    document, new DocxNumbers(parts), new DocxStyles(parts.find("word/styles.xml")), enclosed(parts));
        }
        if (parts.holds(WORKBOOK)) {
            return new XlsxReader(parts).open(enclosed(parts), editions);
        }
        throw new UnreadableFile(
                Obstacle.FOREIGN,
                "这个文件看来是" + (parts.holds("OFD.xml") ? " OFD 版式文件" : "压缩文件") + "。" + FileText.READABLE);
    }

    /** The document's part; most programs call it the same, but what counts is what the package says. */
    private static String main(ZipParts parts) {
        var named = new Main();
        var relations = parts.find("_rels/.rels");
        if (relations != null) {
            Xml.visit(relations, named);
        }
        return named.part.startsWith("word/") && parts.holds(named.part) ? named.part : DOCUMENT;
    }

    private static final class Main implements Xml.Visitor {

        private String part = "";

        @Override
        public void open(String name, XMLStreamReader at) {
            var target = Xml.attribute(at, "Target");
            if (target != null && String.valueOf(Xml.attribute(at, "Type")).endsWith("/officeDocument")) {
                part = target.startsWith("/") ? target.substring(1) : target;
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
