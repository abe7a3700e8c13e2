package org.nianbao.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese font to embed. It must have TrueType outlines: those of Noto and Source Han CJK are CFF, of which the library
 * cannot embed a part, and the whole would make every file 15 MB larger.
 *
 * @param bold its bold weight; null where there is none
 */
public record PdfFont(Path regular, @Nullable Path bold) {

    /** Where systems that offices use keep such fonts, the likest to print first. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf",
            "C:/Windows/Fonts/simfang.ttf",
            "C:/Windows/Fonts/simhei.ttf");

    /** What has characters that those lack: rare Han, the old scripts, symbols. Whichever there are, in this order. */
    private static final List<String> WIDER = List.of(
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
            "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
            "/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf",
            "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
            "/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf",
            "C:/Windows/Fonts/simsunb.ttf",
            "C:/Windows/Fonts/seguisym.ttf");

    /** @param named the file a person chose; empty to look where fonts usually are */
    public static @Nullable PdfFont find(String named) {
        if (!named.isEmpty() && !(named.endsWith(".ttf") && Files.isReadable(Path.of(named)))) {
            throw new IllegalStateException("设置 PDF_FONT 应是一个可读的 TrueType 字体文件（.ttf），现为“" + named + "”。");
        }
        return (named.isEmpty() ? USUAL.stream() : Stream.of(named))
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .map(regular -> new PdfFont(regular, bold(regular)))
                .orElse(null);
    }

    /** Those to fall back to, by glyph. */
    static List<PdfFont> wider() {
        return WIDER.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .map(regular -> new PdfFont(regular, null))
                .toList();
    }

    /** Which characters it has. The file is read once and not kept open. */
    CmapLookup characters() {
        try (var file = new RandomAccessReadBufferedFile(regular);
                var font = new TTFParser().parse(file)) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("不能读取字体 " + regular + "。", e);
        }
    }

    private static @Nullable Path bold(Path regular) {
        var bold = regular.resolveSibling(regular.getFileName().toString().replace("-Regular.", "-Bold."));
        return !bold.equals(regular) && Files.isReadable(bold) ? bold : null;
    }
}
