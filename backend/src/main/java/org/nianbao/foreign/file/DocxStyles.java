package org.nianbao.foreign.file;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How Word has words look by the named styles of a document. */
final class DocxStyles implements Xml.Visitor {

    private static final int DEEPEST = 20;

    /**
     * What formatting says of words; null where it says nothing.
     *
     * @param hidden that nobody sees them
     * @param struck that they do not count any more
     * @param raised that they are a mark on what stands before them
     */
    record RunLook(
            @Nullable Boolean hidden,
            @Nullable Boolean struck,
            @Nullable Boolean raised) {

        static final RunLook PLAIN = new RunLook(null, null, null);

        /** This look with another's on top of it. */
        RunLook under(RunLook other) {
            return new RunLook(
                    other.hidden == null ? hidden : other.hidden,
                    other.struck == null ? struck : other.struck,
                    other.raised == null ? raised : other.raised);
        }

        /** With what one element of run properties says. */
        RunLook with(String name, XMLStreamReader at) {
            var value = Xml.attribute(at, "val");
            boolean on = value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
            return switch (name) {
                case "vanish", "webHidden" -> new RunLook(on, struck, raised);
                case "strike", "dstrike" -> new RunLook(hidden, on, raised);
                case "vertAlign" -> new RunLook(hidden, struck, value != null && !value.equals("baseline"));
                default -> this;
            };
        }

        boolean isHidden() {
            return Boolean.TRUE.equals(hidden);
        }

        boolean isStruck() {
            return Boolean.TRUE.equals(struck);
        }

        boolean isRaised() {
            return Boolean.TRUE.equals(raised);
        }
    }

    private final Map<String, RunLook> looks = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private String style = "";
    private boolean ofWords;

    DocxStyles(byte @Nullable [] part) {
        if (part != null) {
            Xml.visit(part, this);
        }
    }

    RunLook of(@Nullable String name) {
        return of(name, 0);
    }

    private RunLook of(@Nullable String name, int depth) {
        return name == null || depth > DEEPEST
                ? RunLook.PLAIN
                : of(basedOn.get(name), depth + 1).under(looks.getOrDefault(name, RunLook.PLAIN));
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "style" -> style = String.valueOf(Xml.attribute(at, "styleId"));
            case "basedOn" -> basedOn.put(style, String.valueOf(Xml.attribute(at, "val")));
            case "rPr" -> ofWords = true;
            default -> {
                if (ofWords) {
                    looks.put(style, looks.getOrDefault(style, RunLook.PLAIN).with(name, at));
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
}
