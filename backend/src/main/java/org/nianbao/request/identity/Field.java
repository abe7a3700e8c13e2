package org.nianbao.request.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be filled in about somebody. It is refused by its name, and never with what was typed.
 *
 * @param most how long it may be, in bytes of UTF-8
 */
record Field(String name, int most) {

    /** Trimmed; refuses what is blank, too long, or holds what cannot be written by hand. */
    String require(@Nullable String text) {
        var given = optional(text);
        if (given == null) {
            throw new IllegalArgumentException("请填写" + name + "。");
        }
        return given;
    }

    /** As above; null where nothing was typed. */
    @Nullable
    String optional(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var given = text.strip();
        if (given.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new IllegalArgumentException("%s过长，不得超过%d字节（约%d个汉字）。".formatted(name, most, most / 3));
        }
        if (given.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + "中有换行等不能保存的字符，请重新填写。");
        }
        return given;
    }

    /** A number however it was typed, in plain capitals and digits: full-width, in groups, with characters nobody sees. */
    static String squeezed(String typed) {
        var squeezed = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString().toUpperCase(Locale.ROOT);
    }
}
