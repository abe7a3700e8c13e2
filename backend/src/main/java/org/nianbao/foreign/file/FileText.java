package org.nianbao.foreign.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;

/** The text of an uploaded file of plain text: UTF-8, UTF-16 with or without a byte order mark, or GB18030 as older software writes it. */
public final class FileText {

    /** What to do with a file of another kind. */
    static final String READABLE = "可以读取的有 DOCX、DOC、WPS、ODT、XLSX、XLS、ET、ODS、PDF、OFD、HTML 和纯文本（TXT、MD），请另存为其中一种后再上传。";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKED_AT = 4096;

    private static final Map<String, String> FOREIGN = Map.of(
            "{\\rtf", " RTF 文档",
            "Rar!", " RAR 压缩文件",
            "7z\u00BC\u00AF", " 7Z 压缩文件",
            "\u001F\u008B", " GZ 压缩文件",
            "MIME-Version:", "单个文件的网页（MHT）",
            "%!PS", " PostScript 文件",
            "AT&TFORM", " DJVU 文件");

    private FileText() {}

    /**
     * @throws UnreadableFile when the file is not plain text, or is empty
     */
    public static String of(byte[] file) {
        var kind = foreignKind(file);
        if (kind != null) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件看来是" + kind + "。" + READABLE);
        }
        var text = decode(file);
        if (text == null || looksBinary(text)) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件不是文本，或者用了无法识别的文字编码。" + READABLE);
        }
        if (text.isBlank()) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件是空的，没有可以读取的文字。");
        }
        return text;
    }

    private static @Nullable String foreignKind(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        for (var kind : FOREIGN.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        if (start.contains("progid=\"Word.Document\"") || start.contains("progid=\"Excel.Sheet\"")) {
            return " Office 2003 的 XML 文件";
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("BM") && start.indexOf('\0') >= 0) {
            return "图片";
        }
        return null;
    }

    private static @Nullable String decode(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, file, 3);
        }
        if (starts(file, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, file, 2);
        }
        if (starts(file, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, file, 2);
        }
        var text = strictly(StandardCharsets.UTF_8, file, 0);
        return text != null && text.indexOf('\0') < 0
                ? text
                : file.length % 2 == 0 && zeros(file) ? unmarked(file) : strictly(GB18030, file, 0);
    }

    /** Chinese text in two bytes each has a zero byte in every digit, space and line end, and no other text has any. */
    private static boolean zeros(byte[] file) {
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 without a byte order mark: read the right way round nearly all is Chinese, digits and punctuation. */
    private static @Nullable String unmarked(byte[] file) {
        var little = strictly(StandardCharsets.UTF_16LE, file, 0);
        return little != null && isChinese(little) ? little : big(file);
    }

    private static @Nullable String big(byte[] file) {
        var big = strictly(StandardCharsets.UTF_16BE, file, 0);
        return big != null && isChinese(big) ? big : null;
    }

    private static boolean isChinese(String text) {
        return text.chars()
                                .filter(c -> c < 0x80
                                        || c >= 0x4E00 && c < 0xA000
                                        || c >= 0x2000 && c < 0x3100
                                        || c >= 0xFF00)
                                .count()
                        * 10
                > text.length() * 9L;
    }

    private static boolean starts(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictly(Charset charset, byte[] file, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Text has line ends, tabs and form feeds, but no other control characters worth speaking of. */
    private static boolean looksBinary(String text) {
        long odd = text.chars()
                .filter(c -> c < ' ' && "\n\r\t\f\u000B".indexOf(c) < 0 || c == '\uFFFD')
                .count();
        return text.indexOf('\0') >= 0 || odd * 100 > text.length();
    }
}
