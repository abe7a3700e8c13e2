package org.nianbao.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese font to embed. It must have TrueType outlines: those of Noto and Source Han CJK are CFF, of which the library
 * cannot embed a part, and the whole would make every file 15 MB larger.
 *
 * @param bold its bold weight; null where there is none
 */
record PdfFont(Path regular, @Nullable Path bold) {

    /** Where systems that offices use keep such fonts, the likest to print first. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf",
            "C:/Windows/Fonts/simfang.ttf",
            "C:/Windows/Fonts/simhei.ttf");

    /** @param named the file a person chose; empty to look where fonts usually are */
    static @Nullable PdfFont find(String named) {
        if (!named.isEmpty() && !(named.endsWith(".ttf") && Files.isReadable(Path.of(named)))) {
            throw new IllegalStateException("设置 PDF_FONT 应是一个可读的 TrueType 字体文件（.ttf），现为“" + named + "”。");
        }
        return (named.isEmpty() ? USUAL.stream() : Stream.of(named)).map(Path::of).filter(Files::isReadable).findFirst()
                .map(regular -> new PdfFont(regular, bold(regular))).orElse(null);
    }

    private static @Nullable Path bold(Path regular) {
        var bold = regular.resolveSibling(regular.getFileName().toString().replace("-Regular.", "-Bold."));
        return !bold.equals(regular) && Files.isReadable(bold) ? bold : null;
    }
}
