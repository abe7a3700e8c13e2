package org.nianbao.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What PDFs are printed with: the faces of GB/T 9704 where the machine has them, as only an office that has licensed them
 * does, and Noto Serif SC, which comes with this program, for whatever it has not. They must have TrueType outlines: those of
 * Noto and Source Han CJK as systems have them are CFF, of which the library cannot embed a part, and the whole would make
 * every file 15 MB larger.
 *
 * @param text   正文: 仿宋
 * @param title  公文标题: 小标宋
 * @param first  一级标题 and the names of tables: 黑体
 * @param second 二级标题: 楷体
 */
public record PdfFont(FontPair text, FontPair title, FontPair first, FontPair second) {

    /** One face for what is set plainly, and one for what is set bold. */
    record FontPair(Typeface plain, Typeface bold) {

        static FontPair of(Typeface only) {
            return new FontPair(only, only);
        }
    }

    private static final String OWN = "/fonts/noto-serif-sc/";
    private static final FontPair SHIPPED = new FontPair(
            Typeface.shipped(OWN + "400Regular/NotoSerifSC_400Regular.ttf"),
            Typeface.shipped(OWN + "700Bold/NotoSerifSC_700Bold.ttf"));

    /** How the files of the official faces are called, the one with more characters first. */
    private static final List<String> FANGSONG =
            List.of("fzfsk.ttf", "方正仿宋_gbk.ttf", "simfang.ttf", "仿宋_gb2312.ttf", "fangsong_gb2312.ttf");

    private static final List<String> XIAOBIAOSONG =
            List.of("fzxbsk.ttf", "方正小标宋_gbk.ttf", "fzxbsjw.ttf", "fzxbsjw--gb1-0.ttf", "方正小标宋简体.ttf");
    private static final List<String> HEITI = List.of("fzhtk.ttf", "方正黑体_gbk.ttf", "simhei.ttf", "黑体.ttf");
    private static final List<String> KAITI =
            List.of("fzktk.ttf", "方正楷体_gbk.ttf", "simkai.ttf", "楷体_gb2312.ttf", "kaiti_gb2312.ttf");

    /** What has characters that those lack: rare Han, the old scripts, symbols. Whichever there are, in this order. */
    private static final List<String> WIDER = List.of(
            "droidsansfallbackfull.ttf",
            "hanamina.ttf",
            "hanaminb.ttf",
            "babelstonehan.ttf",
            "dejavusans.ttf",
            "symbola_hint.ttf",
            "simsunb.ttf",
            "seguisym.ttf");

    private static final List<String> FOLDERS =
            List.of("/usr/share/fonts", "/usr/local/share/fonts", "C:/Windows/Fonts");
    private static final int DEEP = 5;

    /**
     * @param named the file a person chose for all there is; empty for the official faces
     */
    public static PdfFont find(String named) {
        return named.isEmpty() ? official(there(FOLDERS)) : chosen(named);
    }

    private static PdfFont chosen(String named) {
        var file = Path.of(named);
        var face = Typeface.of(file);
        var obstacle =
                !named.toLowerCase(Locale.ROOT).endsWith(".ttf") || !Files.isReadable(file) ? "不能读取" : face.obstacle();
        if (obstacle != null) {
            throw new IllegalStateException(
                    "设置 PDF_FONT 应是一个可以嵌入文件的 TrueType 字体文件（.ttf），现为“" + named + "”，" + obstacle + "。");
        }
        var bold = file.resolveSibling(file.getFileName().toString().replace("-Regular.", "-Bold."));
        var pair = new FontPair(face, Files.isReadable(bold) ? Typeface.of(bold) : face);
        return new PdfFont(pair, pair, pair, pair);
    }

    /** @param there font files by their names in small letters */
    static PdfFont official(Map<String, Path> there) {
        var hei = face(there, HEITI);
        var fangsong = face(there, FANGSONG);
        return new PdfFont(
                fangsong == null ? SHIPPED : new FontPair(fangsong, hei == null ? SHIPPED.bold() : hei),
                pair(face(there, XIAOBIAOSONG)),
                pair(hei),
                pair(face(there, KAITI)));
    }

    private static FontPair pair(@Nullable Typeface face) {
        return face == null ? SHIPPED : FontPair.of(face);
    }

    private static @Nullable Typeface face(Map<String, Path> there, List<String> names) {
        return names.stream()
                .map(there::get)
                .flatMap(Stream::ofNullable)
                .map(Typeface::of)
                .filter(face -> face.obstacle() == null)
                .findFirst()
                .orElse(null);
    }

    /** Those to fall back to, by glyph. */
    static List<Typeface> wider() {
        var there = there(FOLDERS);
        return Stream.concat(
                        Stream.of(SHIPPED.plain()),
                        WIDER.stream()
                                .map(there::get)
                                .flatMap(Stream::ofNullable)
                                .map(Typeface::of))
                .toList();
    }

    private static Map<String, Path> there(List<String> folders) {
        var there = new HashMap<String, Path>();
        for (var folder : folders) {
            try (var files = Files.find(Path.of(folder), DEEP, (file, as) -> as.isRegularFile())) {
                files.sorted()
                        .forEach(file ->
                                there.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
            } catch (IOException | UncheckedIOException e) {
                // A folder that is not there, or that this user may not read, has no fonts for it.
            }
        }
        return there;
    }
}
