package org.nianbao.export.file;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which code a glyph stands for, where a font draws several with one. Who copies or searches a PDF is given the lowest: the
 * radical ⼀ for 一 and ⻚ for 页, another space for the one that indents, ‒ for –. So the font forgets those below the one that
 * Chinese text is written with; {@link Printable} knows a radical as the character that it is.
 */
final class GlyphCodes {

    private static final int CMAP = 0x636D6170;
    private static final int TABLES = 12;
    private static final int TABLE = 16;
    private static final int MAP = 8;
    private static final int GROUPED = 12;
    private static final int GROUPS = 16;
    private static final int GROUP = 12;

    /** What Chinese text is written with, the commonest first. */
    private static final List<Charset> WRITTEN = List.of(Charset.forName("GB2312"), Charset.forName("GBK"));

    private record GlyphRun(int first, int last, int glyph) {}

    private GlyphCodes() {}

    /** @param font a TrueType font, changed in place */
    static byte[] plain(byte[] font) {
        var bytes = ByteBuffer.wrap(font);
        for (int table = TABLES; table < TABLES + TABLE * bytes.getShort(4); table += TABLE) {
            if (bytes.getInt(table) == CMAP) {
                int maps = bytes.getInt(table + 8);
                for (int map = 0; map < bytes.getShort(maps + 2); map++) {
                    int at = maps + bytes.getInt(maps + 4 + MAP * map + 4);
                    if (bytes.getShort(at) == GROUPED) {
                        plain(bytes, at);
                    }
                }
            }
        }
        return font;
    }

    /** @param map where a map of the form of groups begins: each of codes that follow one another, as their glyphs do */
    private static void plain(ByteBuffer font, int map) {
        int groups = font.getInt(map + GROUPS - 4);
        var codes = new TreeMap<Integer, Integer>();
        for (int at = map + GROUPS; at < map + GROUPS + GROUP * groups; at += GROUP) {
            for (int code = font.getInt(at); code <= font.getInt(at + 4); code++) {
                codes.put(code, font.getInt(at + 8) + code - font.getInt(at));
            }
        }
        var kept = new HashMap<Integer, Integer>();
        codes.forEach((code, glyph) -> kept.merge(glyph, code, (one, other) -> rank(other) < rank(one) ? other : one));
        codes.entrySet().removeIf(code -> code.getKey() < Objects.requireNonNull(kept.get(code.getValue())));
        var runs = runs(codes);
        if (runs.size() <= groups) {
            font.putInt(map + GROUPS - 4, runs.size());
            for (int i = 0; i < runs.size(); i++) {
                var run = runs.get(i);
                font.putInt(map + GROUPS + GROUP * i, run.first())
                        .putInt(map + GROUPS + GROUP * i + 4, run.last())
                        .putInt(map + GROUPS + GROUP * i + 8, run.glyph());
            }
        }
    }

    private static List<GlyphRun> runs(SortedMap<Integer, Integer> codes) {
        var runs = new ArrayList<GlyphRun>();
        codes.forEach((code, glyph) -> {
            var run = runs.isEmpty() ? null : runs.getLast();
            if (run != null && run.last() + 1 == code && run.glyph() + code - run.first() == glyph) {
                runs.set(runs.size() - 1, new GlyphRun(run.first(), code, run.glyph()));
            } else {
                runs.add(new GlyphRun(code, code, glyph));
            }
        });
        return runs;
    }

    private static int rank(int code) {
        var character = Character.toString(code);
        int rank = 0;
        while (rank < WRITTEN.size() && !WRITTEN.get(rank).newEncoder().canEncode(character)) {
            rank++;
        }
        return rank;
    }
}
