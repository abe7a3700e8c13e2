package org.nianbao.foreign.file;

import javax.xml.stream.XMLStreamReader;
import org.nianbao.foreign.file.XlsxStyles.FontLook;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.CellText.Inscribed;

/** A text of a workbook while it is read, run by run: each may look otherwise. */
final class XlsxText {

    private final CellText text = new CellText();
    private FontLook look = FontLook.PLAIN;
    private boolean letters;
    private int phonetic;

    void clear() {
        text.clear();
        look = FontLook.PLAIN;
    }

    void open(String name, XMLStreamReader at) {
        switch (name) {
            case "r" -> look = FontLook.PLAIN;
            case "v", "t" -> letters = phonetic == 0;
            case "rPh" -> phonetic++;
            default -> look = look.with(name, at);
        }
    }

    void close(String name) {
        switch (name) {
            case "r" -> look = FontLook.PLAIN;
            case "v", "t" -> letters = false;
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    void text(String more) {
        if (!letters) {
            return;
        }
        if (look.struck()) {
            text.struck(more);
        } else if (look.raised()) {
            text.raised(more);
        } else {
            text.plain(more);
        }
    }

    Inscribed inscribed() {
        return text.inscribed();
    }
}
