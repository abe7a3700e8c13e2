package org.nianbao.foreign.file;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of an Office Open XML package and those it refers to. Most programs give parts the same names, but what counts is what
 * the package says that they are.
 */
final class OfficePart {

    private static final String KINDS = "/";

    private final ZipParts parts;
    private final String name;
    private final Map<String, String> byKind = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();

    /** @param name of the part; empty for the package itself */
    private OfficePart(ZipParts parts, String name) {
        this.parts = parts;
        this.name = name;
        int at = name.lastIndexOf('/') + 1;
        var relations = parts.find(name.substring(0, at) + "_rels/" + name.substring(at) + ".rels");
        if (relations != null) {
            Xml.visit(relations, new Relations(name.substring(0, at)));
        }
    }

    /** The document or workbook that the package is about; one called as it usually is where the package says nothing. */
    static @Nullable OfficePart main(ZipParts parts) {
        var named = new OfficePart(parts, "").byKind.get("officeDocument");
        for (var name : new String[] {named, "word/document.xml", "xl/workbook.xml"}) {
            if (name != null && parts.holds(name)) {
                return new OfficePart(parts, name);
            }
        }
        return null;
    }

    byte[] bytes() {
        var bytes = parts.find(name);
        if (bytes == null) {
            throw new IllegalStateException(name);
        }
        return bytes;
    }

    /** What its outermost element is called: document, workbook, presentation. */
    String root() {
        var root = new Root();
        Xml.visit(bytes(), root);
        return root.name;
    }

    /** The part of a kind that it refers to: styles, numbering, sharedStrings; beside it by that name where it says nothing. */
    byte @Nullable [] find(String kind) {
        return parts.find(byKind.getOrDefault(kind, name.substring(0, name.lastIndexOf('/') + 1) + kind + ".xml"));
    }

    /** The name of the part that it refers to by that id. */
    @Nullable
    String named(String id) {
        return byId.get(id);
    }

    private static final class Root implements Xml.Visitor {

        private String name = "";

        @Override
        public void open(String element, XMLStreamReader at) {
            name = name.isEmpty() ? element : name;
        }

        @Override
        public void close(String element) {
            // Only what begins first counts.
        }

        @Override
        public void text(String more) {
            // Only what begins first counts.
        }
    }

    private final class Relations implements Xml.Visitor {

        private final String folder;

        Relations(String folder) {
            this.folder = folder;
        }

        @Override
        public void open(String element, XMLStreamReader at) {
            var target = Xml.attribute(at, "Target");
            if (target == null || "External".equals(Xml.attribute(at, "TargetMode"))) {
                return;
            }
            var part = ZipParts.beside(folder, target);
            var kind = String.valueOf(Xml.attribute(at, "Type"));
            byKind.putIfAbsent(kind.substring(kind.lastIndexOf(KINDS) + 1), part);
            var id = Xml.attribute(at, "Id");
            if (id != null) {
                byId.put(id, part);
            }
        }

        @Override
        public void close(String element) {
            // All is in the attributes.
        }

        @Override
        public void text(String more) {
            // All is in the attributes.
        }
    }
}
