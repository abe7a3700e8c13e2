package org.nianbao.export.file;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * One TrueType font to embed. It is read when it is first needed and shared by all PDFs for as long as there is memory: read
 * for each of them it would cost as much as all else of one. The library shares fonts that it finds itself in the same way.
 */
final class Typeface {

    /** OS/2 table, fsType: the licence lets nobody embed it, or only the whole of it. */
    private static final int NEVER = 0x2;

    private static final int LEVEL = 0xF;
    private static final int WHOLE_ONLY = 0x100;

    private interface FontSource {
        byte[] open() throws IOException;
    }

    private final String name;
    private final FontSource opening;
    private SoftReference<TrueTypeFont> read = new SoftReference<>(null);

    private Typeface(String name, FontSource opening) {
        this.name = name;
        this.opening = opening;
    }

    static Typeface of(Path file) {
        return new Typeface(file.toString(), () -> Files.readAllBytes(file));
    }

    /** One that comes with this program. */
    static Typeface shipped(String resource) {
        if (Typeface.class.getResource(resource) == null) {
            throw new IllegalStateException("缺少字体 " + resource + "：构建时没有安装网页部分的依赖（frontend/node_modules）。");
        }
        return new Typeface(resource, () -> {
            try (var in = Typeface.class.getResourceAsStream(resource)) {
                return in.readAllBytes();
            }
        });
    }

    /** Why it cannot be printed with, to be said after its name; null if it can. */
    @Nullable
    String obstacle() {
        try {
            var font = read();
            var terms = font.getOS2Windows() == null ? 0 : font.getOS2Windows().getFsType();
            return font.getGlyph() == null
                    ? "没有 TrueType 轮廓"
                    : (terms & LEVEL) == NEVER || (terms & WHOLE_ONLY) != 0 ? "的许可不允许嵌入文件" : null;
        } catch (IOException | IndexOutOfBoundsException e) {
            return "不能读取";
        }
    }

    /** Which characters it has. */
    CmapLookup characters() {
        try {
            return read().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("不能读取字体 " + name + "。", e);
        }
    }

    /**
     * For one file, in which it is embedded once, under however many names; of it only those characters that the file needs,
     * and none if it needs none.
     */
    PDFontSupplier in(PDDocument file) {
        return new PDFontSupplier(null) {

            private @Nullable PDFont embedded;

            @Override
            public PDFont supply() {
                try {
                    if (embedded == null) {
                        embedded = PDType0Font.load(file, read(), true);
                    }
                    return embedded;
                } catch (IOException e) {
                    throw new UncheckedIOException("不能嵌入字体 " + name + "。", e);
                }
            }
        };
    }

    private synchronized TrueTypeFont read() throws IOException {
        var font = read.get();
        if (font == null) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(GlyphCodes.plain(opening.open())));
            read = new SoftReference<>(font);
        }
        return font;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Typeface typeface && name.equals(typeface.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
