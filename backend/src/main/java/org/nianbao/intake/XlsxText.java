package org.nianbao.intake;

import javax.xml.stream.XMLStreamReader;
import org.nianbao.intake.XlsxStyles.Look;

/** A text of a workbook while it is read, run by run: each may look otherwise. */
final class XlsxText {

    /** What a cell shows and what of it is struck out or raised. */
    record Rich(String text, String struck, String raised) {

        static Rich plain(String text) {
            return new Rich(text, "", "");
        }

        /** As a cell shows it that looks so as a whole. */
        Rich in(Look look) {
            return look.struck()
                    ? new Rich("", struck + text, raised)
                    : look.raised() ? new Rich(Marks.raised(text), struck, raised) : this;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();
    private Look look = Look.PLAIN;
    private boolean letters;
    private int phonetic;

    void clear() {
        text.setLength(0);
        struck.setLength(0);
        raised.setLength(0);
        look = Look.PLAIN;
    }

    void open(String name, XMLStreamReader at) {
        switch (name) {
            case "r" -> look = Look.PLAIN;
            case "v", "t" -> letters = phonetic == 0;
            case "rPh" -> phonetic++;
            default -> look = look.with(name, at);
        }
    }

    void close(String name) {
        switch (name) {
            case "r" -> look = Look.PLAIN;
            case "v", "t" -> letters = false;
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    void text(String more) {
        if (letters) {
            (look.struck() ? struck : look.raised() ? raised : text).append(more);
        }
    }

    Rich rich() {
        boolean alone = text.toString().isBlank() && !raised.isEmpty();
        return new Rich(
                alone ? Marks.raised(raised.toString()) : text.toString(),
                struck.toString(),
                alone ? "" : raised.toString());
    }
}
