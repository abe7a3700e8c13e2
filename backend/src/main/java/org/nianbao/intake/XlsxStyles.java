package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How a workbook has its cells look, by the number of their format. */
final class XlsxStyles implements Xml.Visitor {

    /**
     * @param struck what is written so does not count any more
     * @param raised what is written so is a mark on what stands before it
     */
    record Look(boolean struck, boolean raised) {

        static final Look PLAIN = new Look(false, false);

        /** With what one element of a font says. */
        Look with(String name, XMLStreamReader at) {
            var value = Xml.attribute(at, "val");
            return switch (name) {
                case "strike" -> new Look(value == null || !value.equals("0") && !value.equals("false"), raised);
                case "vertAlign" -> new Look(struck, value != null && !value.equals("baseline"));
                default -> this;
            };
        }
    }

    private final List<Look> fonts = new ArrayList<>();
    private final List<Look> formats = new ArrayList<>();
    private Look font = Look.PLAIN;
    private boolean ofFonts;
    private boolean ofCells;

    XlsxStyles(byte @Nullable [] part) {
        if (part != null) {
            Xml.visit(part, this);
        }
    }

    Look of(@Nullable String format) {
        int at = format != null && format.matches("\\d{1,6}") ? Integer.parseInt(format) : -1;
        return at >= 0 && at < formats.size() ? formats.get(at) : Look.PLAIN;
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "fonts" -> ofFonts = true;
            case "font" -> font = Look.PLAIN;
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    var id = Xml.attribute(at, "fontId");
                    int number = id != null && id.matches("\\d{1,6}") ? Integer.parseInt(id) : -1;
                    formats.add(number >= 0 && number < fonts.size() ? fonts.get(number) : Look.PLAIN);
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
