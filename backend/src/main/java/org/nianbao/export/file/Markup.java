package org.nianbao.export.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements that are well formed as XML and as HTML alike. All text passes through here and is escaped here;
 * characters that XML cannot hold at all are left out.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 15);
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> paragraphs;
    private final List<String> shown = new ArrayList<>();
    private @Nullable StringBuilder paragraph;

    /**
     * @param prologue   what stands before the first element, as it is
     * @param paragraphs the elements whose text a reader sees
     */
    public Markup(String prologue, String... paragraphs) {
        out.append(prologue);
        this.paragraphs = Set.of(paragraphs);
    }

    /** What a reader sees so far, a paragraph each, even where one is empty. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    /** @param attributes name, value, name, value…; one whose value is null is left out */
    public Markup open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        if (paragraphs.contains(name)) {
            paragraph = new StringBuilder();
        }
        return this;
    }

    public Markup close() {
        var name = open.pop();
        out.append("</").append(name).append('>');
        if (paragraph != null && paragraphs.contains(name)) {
            shown.add(paragraph.toString());
            paragraph = null;
        }
        return this;
    }

    public Markup empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    Markup lineBreak(String name) {
        if (paragraph != null) {
            paragraph.append('\n');
        }
        return empty(name);
    }

    public Markup element(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text);
        if (paragraph != null) {
            paragraph.append(visible(text));
        } else if (open.contains("body") && !text.isBlank()) {
            shown.add(visible(text));
        }
        return this;
    }

    /** What of a text can be written at all. */
    static String visible(String text) {
        return text.codePoints()
                .filter(Markup::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void escape(String text) {
        text.codePoints().filter(Markup::isXml).forEach(this::escape);
    }

    /** Text that holds no markup and must not be escaped: a style sheet, structured data. */
    public Markup verbatim(String text) {
        out.append(text);
        return this;
    }

    private void start(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    private void escape(int character) {
        switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(character);
        }
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' '
                        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                        && character != 0xFFFE
                        && character != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
