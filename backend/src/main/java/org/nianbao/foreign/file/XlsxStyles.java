package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.CellText.Inscribed;
import org.nianbao.foreign.text.Marks;

/** How a workbook has its cells look, by the number of their format. */
final class XlsxStyles implements Xml.Visitor {

    /**
     * @param struck what is written so does not count any more
     * @param raised what is written so is a mark on what stands before it
     */
    record FontLook(boolean struck, boolean raised) {

        static final FontLook PLAIN = new FontLook(false, false);

        /** What a cell shows that looks so as a whole. */
        Inscribed on(Inscribed written) {
            return struck
                    ? new Inscribed("", written.struck() + written.text(), written.raised())
                    : raised
                            ? new Inscribed(Marks.raised(written.text()), written.struck(), written.raised())
                            : written;
        }

        /** With what one element of a font says. */
        FontLook with(String name, XMLStreamReader at) {
            var value = Xml.attribute(at, "val");
            return switch (name) {
                case "strike" -> new FontLook(value == null || !value.equals("0") && !value.equals("false"), raised);
                case "vertAlign" -> new FontLook(struck, value != null && !value.equals("baseline"));
                default -> this;
            };
        }
    }

    private final List<FontLook> fonts = new ArrayList<>();
    private final List<FontLook> formats = new ArrayList<>();
    private FontLook font = FontLook.PLAIN;
    private boolean ofFonts;
    private boolean ofCells;

    XlsxStyles(byte @Nullable [] part) {
        if (part != null) {
            Xml.visit(part, this);
        }
    }

    FontLook of(@Nullable String format) {
        int at = format != null && format.matches("\\d{1,6}") ? Integer.parseInt(format) : -1;
        return at >= 0 && at < formats.size() ? formats.get(at) : FontLook.PLAIN;
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "fonts" -> ofFonts = true;
            case "font" -> font = FontLook.PLAIN;
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    var id = Xml.attribute(at, "fontId");
                    int number = id != null && id.matches("\\d{1,6}") ? Integer.parseInt(id) : -1;
                    formats.add(number >= 0 && number < fonts.size() ? fonts.get(number) : FontLook.PLAIN);
                }
            }
            default -> font = ofFonts ? font.with(name, at) : font;
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "fonts" -> ofFonts = false;
            case "font" -> {
                if (ofFonts) {
                    fonts.add(font);
                }
            }
            case "cellXfs" -> ofCells = false;
            default -> {}
        }
    }

    @Override
    public void text(String more) {
        // All is in the attributes.
    }
}
