package org.nianbao.export.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The package of an Office Open XML file (ECMA-376 part 2): its parts, what kind each is and how they hang together. The
 * same parts give the same bytes at any time and on any machine.
 */
final class OfficeFile {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    /** The name by which the part is known again. */
    private static final String ENCLOSURE = "urn:nianbao:enclosure";
    /** Any, but always the same. */
    private static final String ITEM = "{6E69616E-6261-6F00-8000-000000000001}";
    /** The second time a zip can name: the first means "before", which Java then writes out by the machine's time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final String main;
    private final Markup related = relations();
    private int relations;

    /** @param main the part the file begins with, e.g. word/document.xml */
    OfficeFile(String main, About about) {
        this.main = main;
        add("docProps/core.xml", CORE, properties(about));
    }

    private static Markup relations() {
        return new Markup(XML).open("Relationships", "xmlns", PACKAGE + "relationships");
    }

    private static String properties(About about) {
        return new Markup(XML)
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", about.title())
                .element("dc:creator", about.agency())
                .element("dc:identifier", about.identifier())
                .element("dc:language", "zh-CN")
                .element("dcterms:created", about.at().toString(), "xsi:type", "dcterms:W3CDTF")
                .close()
                .toString();
    }

    void add(String part, String type, String xml) {
        types.put("/" + part, type);
        parts.put(part, xml);
    }

    /** Adds a part that the main part names, and gives the id it names it by. */
    String relate(String part, String type, String kind, String xml) {
        add(part, type, xml);
        var id = "r" + ++relations;
        related.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                RELATIONS + "/" + kind,
                "Target",
                part.substring(part.indexOf('/') + 1));
        return id;
    }

    /** Puts in what office programs keep through their own saving, a custom XML part, for {@code intake} to find. */
    void enclose(String json) {
        var item = "customXml/item1.xml";
        parts.put(
                item,
                new Markup(XML).element("enclosure", json, "xmlns", ENCLOSURE).toString());
        parts.put(
                "customXml/_rels/item1.xml.rels",
                relations()
                        .empty(
                                "Relationship",
                                "Id",
                                "r1",
                                "Type",
                                RELATIONS + "/customXmlProps",
                                "Target",
                                "itemProps1.xml")
                        .close()
                        .toString());
        add(
                "customXml/itemProps1.xml",
                "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                new Markup(XML)
                        .open(
                                "ds:datastoreItem",
                                "ds:itemID",
                                ITEM,
                                "xmlns:ds",
                                "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
                        .empty("ds:schemaRefs")
                        .close()
                        .toString());
        related.empty(
                "Relationship", "Id", "r" + ++relations, "Type", RELATIONS + "/customXml", "Target", "../" + item);
    }

    byte[] bytes() {
        int slash = main.indexOf('/') + 1;
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", contentTypes());
        all.put(
                "_rels/.rels",
                relations()
                        .empty("Relationship", "Id", "r1", "Type", RELATIONS + "/officeDocument", "Target", main)
                        .empty(
                                "Relationship",
                                "Id",
                                "r2",
                                "Type",
                                PACKAGE + "relationships/metadata/core-properties",
                                "Target",
                                "docProps/core.xml")
                        .close()
                        .toString());
        all.putAll(parts);
        all.put(
                main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels",
                related.close().toString());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String contentTypes() {
        var xml = new Markup(XML)
                .open("Types", "xmlns", PACKAGE + "content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml");
        types.forEach((part, type) -> xml.empty("Override", "PartName", part, "ContentType", type));
        return xml.close().toString();
    }
}
