package org.nianbao.export;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements that are well formed as XML and as HTML alike. All text passes through here and is escaped here;
 * characters that XML cannot hold at all are left out.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 15);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param prologue what stands before the first element, as it is */
    Markup(String prologue) {
        out.append(prologue);
    }

    /** @param attributes name, value, name, value…; one whose value is null is left out */
    Markup open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    Markup element(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        text.codePoints().filter(Markup::isXml).forEach(this::escape);
        return this;
    }

    /** Text that holds no markup and must not be escaped: a style sheet, structured data. */
    Markup verbatim(String text) {
        out.append(text);
        return this;
    }

    private void start(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(value);
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
        return character == '\t' || character == '\n' || character == '\r'
                || character >= ' ' && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && character != 0xFFFE && character != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
