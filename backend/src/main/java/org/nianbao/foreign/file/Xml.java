package org.nianbao.foreign.file;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;

/**
 * Goes through a part of an office file element by element. A document type is refused altogether, as the office formats
 * do, so that no entity can grow or fetch anything.
 */
final class Xml {

    /** What is done at each element; names come without their prefixes. */
    interface Visitor {

        void open(String name, XMLStreamReader at);

        void close(String name);

        void text(String text);
    }

    private static final int DEEPEST = 1_000;
    private static final XMLInputFactory PARSERS = parsers();

    private Xml() {}

    private static XMLInputFactory parsers() {
        var parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return parsers;
    }

    /** @throws UnreadableFile when the part is not well formed or has a document type */
    static void visit(byte[] part, Visitor visitor) {
        try {
            var in = PARSERS.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw broken();
                        }
                        visitor.open(in.getLocalName(), in);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        visitor.close(in.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        visitor.text(in.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** The attribute of that name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(Obstacle.NO_REPORT, "这个文件已损坏，或者含有不应有的内容，无法读取。请用办公软件打开并另存后再上传。");
    }
}
