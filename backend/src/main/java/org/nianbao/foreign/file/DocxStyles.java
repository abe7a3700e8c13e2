package org.nianbao.foreign.file;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How Word has words look by the named styles of a document. */
final class DocxStyles implements Xml.Visitor {

    private static final int DEEPEST = 20;

    private final Map<String, WordLook> looks = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private String style = "";
    private boolean ofWords;

    DocxStyles(byte @Nullable [] part) {
        if (part != null) {
            Xml.visit(part, this);
        }
    }

    WordLook of(@Nullable String name) {
        return of(name, 0);
    }

    private WordLook of(@Nullable String name, int depth) {
        return name == null || depth > DEEPEST
                ? WordLook.PLAIN
                : of(basedOn.get(name), depth + 1).under(looks.getOrDefault(name, WordLook.PLAIN));
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "style" -> style = String.valueOf(Xml.attribute(at, "styleId"));
            case "basedOn" -> basedOn.put(style, String.valueOf(Xml.attribute(at, "val")));
            case "rPr" -> ofWords = true;
            default -> {
                if (ofWords) {
                    looks.put(style, with(looks.getOrDefault(style, WordLook.PLAIN), name, at));
                }
            }
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("rPr")) {
            ofWords = false;
        }
    }

    @Override
    public void text(String more) {
        // All is in the attributes.
    }

    /** A look with what one element of run properties says. */
    static WordLook with(WordLook look, String name, XMLStreamReader at) {
        var value = Xml.attribute(at, "val");
        boolean on = value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
        return switch (name) {
            case "vanish", "webHidden" -> new WordLook(on, look.struck(), look.raised());
            case "strike", "dstrike" -> new WordLook(look.hidden(), on, look.raised());
            case "vertAlign" -> new WordLook(look.hidden(), look.struck(), value != null && !value.equals("baseline"));
            default -> look;
        };
    }
}
