package org.nianbao.foreign.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.foreign.text.UnreadableFile;

/** Goes through the content of an OpenDocument file and says which words in it are seen, and how they look. */
abstract class OdfWords implements Xml.Visitor {

    static final int MOST_COLUMNS = 200;
    /** Spaces are counted, not written; a paragraph has no more of them in a row. */
    private static final int MOST_SPACES = 200;

    /** What is no text of the document: what was deleted, remarks, notes, what is read aloud, how an index is made. */
    private static final Set<String> UNSEEN = Set.of(
            "tracked-changes",
            "annotation",
            "note-body",
            "ruby-text",
            "forms",
            "shapes",
            "desc",
            "hidden-text",
            "hidden-paragraph",
            "binary-data",
            "object",
            "math",
            "scripts",
            "automatic-styles",
            "font-face-decls",
            "sequence-decls",
            "table-of-content-source",
            "tracked-change",
            "named-expressions",
            "database-ranges",
            "content-validations");

    private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    protected final OdfStyles styles;
    private final Deque<WordLook> looks = new ArrayDeque<>();
    private final Deque<Boolean> sections = new ArrayDeque<>();
    private int unseen;
    private int paragraphs;

    OdfWords(OdfStyles styles) {
        this.styles = styles;
    }

    /** A paragraph or a heading begins. */
    abstract void begin(String name, XMLStreamReader at);

    abstract void end();

    abstract void words(String words, WordLook look);

    /** Any other element. */
    abstract void opened(String name, XMLStreamReader at);

    abstract void closed(String name);

    /** How words look before a paragraph says anything. */
    abstract WordLook around();

    private static boolean isUnseen(String name, XMLStreamReader at) {
        return UNSEEN.contains(name) || name.equals("title") && SVG.equals(at.getNamespaceURI());
    }

    final boolean seen() {
        return unseen == 0;
    }

    @Override
    public final void open(String name, XMLStreamReader at) {
        UnreadableFile.ifGivenUp();
        if (unseen > 0 || isUnseen(name, at)) {
            unseen++;
            return;
        }
        switch (name) {
            case "p", "h" -> {
                paragraphs++;
                looks.push(around().under(styles.of("paragraph", Xml.attribute(at, "style-name"))));
                begin(name, at);
            }
            case "span" ->
                looks.push(
                        looks.isEmpty()
                                ? WordLook.PLAIN
                                : looks.getFirst().under(styles.of("text", Xml.attribute(at, "style-name"))));
            case "note-citation" -> looks.push(new WordLook(null, null, true));
            case "section" -> {
                boolean gone = "none".equals(Xml.attribute(at, "display"));
                sections.push(gone);
                unseen += gone ? 1 : 0;
            }
            case "s" -> append(" ".repeat(Math.clamp(OdfStyles.number(Xml.attribute(at, "c"), 1), 1, MOST_SPACES)));
            case "tab" -> append("    ");
            case "line-break" -> append("\n");
            default -> opened(name, at);
        }
    }

    @Override
    public final void close(String name) {
        if (unseen > 0) {
            // A section that is not shown is the one at which it began.
            unseen--;
            if (unseen == 0 && name.equals("section") && !sections.isEmpty()) {
                sections.pop();
            }
            return;
        }
        switch (name) {
            case "p", "h" -> {
                end();
                looks.poll();
                paragraphs--;
            }
            case "span", "note-citation" -> looks.poll();
            case "section" -> sections.poll();
            case "s", "tab", "line-break" -> {}
            default -> closed(name);
        }
    }

    @Override
    public final void text(String more) {
        append(more.replaceAll("[\\t\\r\\n ]+", " "));
    }

    private void append(String words) {
        if (unseen == 0
                && paragraphs > 0
                && !looks.isEmpty()
                && !looks.getFirst().isHidden()) {
            words(words, looks.getFirst());
        }
    }
}
