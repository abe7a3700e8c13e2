package org.nianbao.content.text;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in a line of text, with tabs between, so that every text there is comes back as it was. */
final class Fields {

    /** Where there is no value, as against an empty one. */
    static final String NONE = "—";

    private Fields() {}

    static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Fields::field).collect(Collectors.joining("\t"));
    }

    private static String field(@Nullable Object value) {
        return value == null ? NONE : value.equals(NONE) ? "\\" + NONE : escaped(value.toString());
    }

    static List<String> of(String line) {
        return List.of(line.split("\t", -1));
    }

    static @Nullable String optional(String field) {
        return field.equals(NONE) ? null : plain(field);
    }

    static @Nullable Integer number(String field) {
        return field.equals(NONE) ? null : Integer.valueOf(field);
    }

    /** Without what would end a line or a field, or what no file of text may hold. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (c < ' ' || isHalf(text, i)) {
                        escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                        && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) HexFormat.fromHexDigits(text, i + 1, i + 5));
                    i += 4;
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }
}
