package org.nianbao.export.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the fonts of this server can print, one after the other. A character that none of them has is named by its code in
 * its place: the library would put a # there, or the font an empty box, and nobody would know what the report says.
 */
final class Printable {

    private record FontGlyphs(Typeface font, SingletonSupplier<CmapLookup> characters) {

        boolean has(int character) {
            return characters.obtain().getGlyphId(character) > 0;
        }
    }

    private final List<FontGlyphs> fonts;

    /** @param fonts the one to print with first, then those to fall back to */
    Printable(List<Typeface> fonts) {
        this.fonts = fonts.stream()
                .map(font -> new FontGlyphs(font, SingletonSupplier.of(font::characters)))
                .toList();
    }

    List<Typeface> fonts() {
        return fonts.stream().map(FontGlyphs::font).toList();
    }

    /** The fonts that a text takes: the first, and of the others those that have what no earlier one has. */
    List<Typeface> fontsFor(String text) {
        var needed = new ArrayList<Typeface>();
        for (var known : fonts) {
            if (known == fonts.getFirst()
                    || text.codePoints().anyMatch(character -> known == fontOf(plain(character)))) {
                needed.add(known.font());
            }
        }
        return needed;
    }

    private FontGlyphs fontOf(int character) {
        return fonts.stream().filter(known -> known.has(character)).findFirst().orElse(fonts.getFirst());
    }

    /** The characters of a text that none of the fonts has. */
    SortedSet<String> unprintable(String text) {
        var found = new TreeSet<String>();
        text.codePoints().filter(this::isUnprintable).forEach(character -> found.add(Character.toString(character)));
        return found;
    }

    /** The text as it can be printed. */
    String printed(String text) {
        var printed = new StringBuilder();
        text.codePoints().filter(character -> !choosesOnly(character)).forEach(character -> {
            if (!isUnprintable(character)) {
                printed.append(Character.toString(plain(character)));
            } else if (Character.isSpaceChar(character)) {
                printed.append(' ');
            } else {
                printed.append(named(character));
            }
        });
        return printed.toString();
    }

    /** As it stands in the place of what cannot be printed. */
    static String named(int character) {
        return String.format(Locale.ROOT, "〔U+%04X〕", character);
    }

    private boolean isUnprintable(int character) {
        return !Character.isISOControl(character)
                && !choosesOnly(character)
                && fonts.stream().noneMatch(known -> known.has(plain(character)));
    }

    /** A radical of the Kangxi dictionary as the character that it is; else the character itself. */
    private static int plain(int character) {
        return Character.UnicodeBlock.of(character) == Character.UnicodeBlock.KANGXI_RADICALS
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        .codePointAt(0)
                : character;
    }

    /** What chooses among the shapes of the character before it, or joins or parts those around it: nothing to print. */
    private static boolean choosesOnly(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF
                || Character.getType(character) == Character.FORMAT;
    }
}
