package org.nianbao.request.applying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.nianbao.request.identity.RequestPaper;

/**
 * 申请材料 as somebody sent it: a scan or a document. What it is follows from what is in it, whatever it is called; only what a
 * reader can look at without running anything is taken. Nobody opens it here: staff get it as a file, never as a page.
 *
 * @param type its media type
 */
record Material(String name, String type, byte[] content) {

    static final int MOST_BYTES = 2 << 20;

    private static final int LONGEST_NAME = 100;
    /** A picture of more dots costs whoever opens it too much. */
    private static final long MOST_DOTS = 50_000_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    /** What a PDF does by itself, or carries within. What stands in packed parts of it is not seen. */
    private static final Pattern ACTIVE = Pattern.compile("/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)\\b");

    /** @throws IllegalArgumentException for what is not taken, in a sentence for its sender */
    static Material of(String called, byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException("文件是空的，请重新选择。");
        }
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("每个文件不得超过 2 MB，请压缩或者拆分后再提交。");
        }
        var name = called.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("文件名须有文字，最多 " + LONGEST_NAME + " 个字。");
        }
        if (begins(content, PDF)) {
            if (ACTIVE.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()) {
                throw new IllegalArgumentException("这个 PDF 带有脚本或者附件，不能接收。请打印后扫描，或者另存为普通 PDF 再提交。");
            }
            return new Material(ending(name, ".pdf"), "application/pdf", content);
        }
        if (begins(content, PNG) || begins(content, JPEG)) {
            requirePicture(content);
            return begins(content, PNG)
                    ? new Material(ending(name, ".png"), "image/png", content)
                    : new Material(ending(name, ".jpg", ".jpeg"), "image/jpeg", content);
        }
        throw new IllegalArgumentException("只接收 PDF、JPG、PNG 文件，按文件内容判断。请拍照、扫描或者另存为 PDF 再提交。");
    }

    private static void requirePicture(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("图片无法读取，请重新拍照或者扫描。");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                    throw new IllegalArgumentException("图片太大，最多 5000 万像素。");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("图片无法读取，请重新拍照或者扫描。", e);
        }
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** So that nobody's machine opens it as something else than it is. */
    private static String ending(String name, String... endings) {
        return Arrays.stream(endings).anyMatch(name.toLowerCase(Locale.ROOT)::endsWith) ? name : name + endings[0];
    }

    RequestPaper paper() {
        return new RequestPaper(name, type, content);
    }

    /** Neither its name nor what it says: it goes into logs. */
    @Override
    public String toString() {
        return "材料（" + type + "，" + content.length + "字节）";
    }
}
