package org.nianbao.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.nianbao.intake.UnreadableFile.Reason;

/** Reads the text of a PDF line by line as it is printed, a form feed after each page. */
final class PdfReader {

    private static final String ENCLOSURE = "nianbao.json";
    private static final int MOST_PAGES = 300;

    private PdfReader() {
    }

    /** @throws UnreadableFile when it is damaged, locked, larger within than a report can be, or has no text */
    static Opened open(byte[] file) {
        PdfGuard.check(file);
        try (var pdf = Loader.loadPDF(file)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile(Reason.NO_REPORT, "这个 PDF 超过 " + MOST_PAGES + " 页，不像一份年度报告。");
            }
            var text = new Stripper().getText(pdf);
            if (text.isBlank()) {
                throw new UnreadableFile(Reason.NO_REPORT, "这个 PDF 里没有文字，可能是扫描件。请上传有文字的文件，或者人工填写。");
            }
            var enclosed = enclosed(pdf);
            return new Opened(Written.lines(text), enclosed == null ? List.of() : drawn(pdf), enclosed);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(Reason.NO_REPORT, "这个 PDF 加了密码，无法读取。请去掉密码后再上传。");
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library answers damage in many ways; whichever, the file cannot be read.
            throw new UnreadableFile(Reason.NO_REPORT, "这个 PDF 已损坏，无法读取。请重新导出后再上传。");
        }
    }

    /** As {@code export} counts what a page of ours shows; something put over it counts too. */
    private static List<String> drawn(PDDocument pdf) throws IOException {
        var drawn = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            try (var contents = page.getContents()) {
                drawn.add(new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            page.getAnnotations().forEach(annotation -> drawn.add(String.valueOf(annotation.getContents())));
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

    /** Stops where a page draws more than any report does: forms drawn within forms multiply. */
    private static final class Stripper extends PDFTextStripper {

        private static final int MOST_OPERATORS = 3_000_000;
        private int operators;

        Stripper() {
            setSortByPosition(true);
            setPageEnd("\f");
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw new IOException("too many operators");
            }
            super.processOperator(operator, operands);
        }
    }
}
