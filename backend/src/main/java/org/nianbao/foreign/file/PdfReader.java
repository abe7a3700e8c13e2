package org.nianbao.foreign.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;

/** Reads the text of a PDF line by line as it is printed, and finds what a file of ours carries. */
public final class PdfReader {

    private static final String ENCLOSURE = "nianbao.json";
    private static final int MOST_PAGES = 300;
    private static final int MOST_NOTES = 10_000;

    private PdfReader() {}

    /** @throws UnreadableFile when it is damaged, locked, larger within than a report can be, or has no text */
    public static Opened open(byte[] file) {
        return open(file, new UnpackedBytes());
    }

    public static Opened open(byte[] file, UnpackedBytes unpacked) {
        try {
            var opened = unpacked.during(() -> read(file));
            if (unpacked.tooMany()) {
                throw tooLarge();
            }
            return opened;
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个 PDF 加了密码，无法读取。请去掉密码后再上传。");
        } catch (UnreadableFile e) {
            throw unpacked.tooMany() ? tooLarge() : e;
        } catch (IOException | RuntimeException e) {
            // The library answers damage in many ways; whichever, the file cannot be read.
            throw unpacked.tooMany()
                    ? tooLarge()
                    : new UnreadableFile(Obstacle.NO_REPORT, "这个 PDF 已损坏，无法读取。请重新导出后再上传。");
        }
    }

    static UnreadableFile tooLarge() {
        return new UnreadableFile(Obstacle.NO_REPORT, "这个 PDF 展开后太大，不像一份年度报告。请去掉其中的图片后再上传。");
    }

    private static Opened read(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            countPages(pdf);
            var seen = new PdfText(false);
            var lines = seen.of(pdf);
            boolean scan = blank(lines) && seen.hides();
            lines = scan ? new PdfText(true).of(pdf) : lines;
            if (blank(lines)) {
                throw new UnreadableFile(Obstacle.NO_REPORT, "这个 PDF 里没有文字，可能是扫描件。请上传有文字的文件，或者人工填写。");
            }
            var enclosed = enclosed(pdf);
            return new Opened(
                    lines,
                    enclosed == null ? List.of() : drawn(pdf),
                    enclosed,
                    Opened.Around.NOTHING,
                    scan ? "这个 PDF 是扫描件，文字由识别软件加在图像之下，可能认错，请逐项对照图像核对。" : null);
        }
    }

    private static boolean blank(List<Written> lines) {
        return lines.stream().allMatch(line -> line.text().isBlank());
    }

    /** Before the library walks them: a tree whose branches are one and the same has more leaves than the file has bytes. */
    private static void countPages(PDDocument pdf) throws IOException {
        var nodes = new ArrayDeque<COSDictionary>();
        nodes.add(pdf.getDocumentCatalog().getPages().getCOSObject());
        int pages = 0;
        for (int seen = 0; !nodes.isEmpty(); seen++) {
            var kids = nodes.remove().getDictionaryObject(COSName.KIDS);
            pages += kids == null ? 1 : 0;
            if (pages > MOST_PAGES || seen > 4 * MOST_PAGES) {
                throw new UnreadableFile(Obstacle.NO_REPORT, "这个 PDF 超过 " + MOST_PAGES + " 页，不像一份年度报告。");
            }
            for (int i = 0; kids instanceof COSArray array && i < Math.min(array.size(), 2 * MOST_PAGES); i++) {
                COSBase kid = array.getObject(i);
                if (kid instanceof COSDictionary node) {
                    nodes.add(node);
                }
            }
        }
    }

    /** As {@code export} counts what a page of ours shows; something put over it counts too. */
    private static List<String> drawn(PDDocument pdf) throws IOException {
        var drawn = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            try (var contents = page.getContents()) {
                drawn.add(new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            page.getAnnotations().stream()
                    .limit(MOST_NOTES)
                    .forEach(annotation -> drawn.add(String.valueOf(annotation.getContents())));
        }
        return drawn;
    }

    private static @Nullable String enclosed(PDDocument pdf) throws IOException {
        var files = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> names = files == null ? null : files.getNames();
        var named = names == null ? null : names.get(ENCLOSURE);
        var file = named == null ? null : named.getEmbeddedFile();
        return file == null ? null : new String(file.toByteArray(), StandardCharsets.UTF_8);
    }
}
