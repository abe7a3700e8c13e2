package org.nianbao.export.file;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Enclosure;
import org.nianbao.export.file.PdfFont.FontPair;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Makes PDFs from the page of {@link HtmlFile}: for keeping (PDF/A-3a) and for everybody (PDF/UA-1), with bookmarks. This takes a processor the better part of
 * a second, so that only few are made at once, on threads the system interrupts for the sake of others; the rest wait.
 */
public final class Pdfs {

    private static final String FAMILY = "nianbao";
    /** The attached file's name, by which it is known again. */
    private static final String ENCLOSURE = "nianbao.json";

    /** What its colours are: PDF/A leaves no screen to decide that. */
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Pattern MADE = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final List<String> HEADINGS = List.of("h2", "h3", "h4");
    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 15;

    private final PdfFont font;
    private final Printable printable;
    private final ExecutorService makers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("pdf-", 1).daemon().factory());

    public Pdfs(PdfFont font) {
        this.font = font;
        this.printable = new Printable(Stream.concat(Stream.of(font.text().plain()), PdfFont.wider().stream())
                .distinct()
                .toList());
    }

    /** With what it is printed: another font makes another file. */
    public String fonts() {
        return font + " " + printable.fonts();
    }

    /** The characters of a text that a PDF would name by their code, as no font has them. */
    public Collection<String> unprintable(String text) {
        return printable.unprintable(text);
    }

    /** A publication, with what it takes to be taken in again. */
    public byte[] make(Paper paper) {
        return make(paper.about(), Style.PDF, style -> HtmlFile.of(paper, "", style), paper.enclosure());
    }

    public byte[] make(Printout printout) {
        return make(printout.about(), Style.PDF, style -> PrintPage.of(printout, style), null);
    }

    /** Chapters of the 使用手册; of no moment, so that the same release makes the same file everywhere. */
    public byte[] make(List<Manual> chapters) {
        return make(
                new About(ManualPage.title(chapters), "", ManualPage.title(chapters), Instant.EPOCH),
                Style.MANUAL,
                style -> ManualPage.of(chapters, style),
                null);
    }

    /** @param page the page in a style */
    private byte[] make(About about, String style, UnaryOperator<String> page, @Nullable Enclosure enclosure) {
        var made = makers.submit(() -> made(about, style, page, enclosure));
        try {
            return made.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Unavailable.now("正在生成的 PDF 太多，请稍后再试。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unavailable.now("服务器正在停止，请稍后再试。");
        } catch (ExecutionException e) {
            throw new IllegalStateException("不能生成 " + about.identifier() + " 的 PDF。", e.getCause());
        } finally {
            made.cancel(false);
        }
    }

    private byte[] made(About about, String style, UnaryOperator<String> page, @Nullable Enclosure enclosure)
            throws IOException, SAXException, ParserConfigurationException {
        var fonts = printable.fontsFor(page.apply(""));
        var families = IntStream.range(0, fonts.size())
                .mapToObj(at -> FAMILY + (at == 0 ? "" : at))
                .toList();
        var document = parsed(page.apply(style.replace(FAMILY, String.join(",", families))));
        print(document, printable);
        bookmark(document);
        var file = new PDDocument();
        var builder = new PdfRendererBuilder()
                .usePDDocument(file)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(SRGB)
                .withProducer("nianbao")
                .withW3cDocument(document, null)
                .useUriResolver((base, uri) -> null);
        var embedded = new HashMap<Typeface, PDFontSupplier>();
        Function<Typeface, PDFontSupplier> faces = face -> embedded.computeIfAbsent(face, each -> each.in(file));
        use(builder, faces, FAMILY, font.text());
        use(builder, faces, "title", font.title());
        use(builder, faces, "first", font.first());
        use(builder, faces, "second", font.second());
        for (int at = 1; at < fonts.size(); at++) {
            use(builder, faces, families.get(at), FontPair.of(fonts.get(at)));
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                // Of the day it says, not of the moment it was made: the same publication is the same file everywhere.
                var at = GregorianCalendar.from(about.at().atZone(ZoneOffset.UTC));
                pdf.getDocumentInformation().setCreationDate(at);
                date(pdf.getDocumentCatalog().getMetadata(), about.at());
                describeLinks(pdf);
                pdf.setDocumentId(about.at().toEpochMilli());
                if (enclosure != null) {
                    enclose(pdf, enclosure.write(drawn(pdf)), at);
                }
                var bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        }
    }

    /** All of them lead to another place of the same file. */
    private static void describeLinks(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            page.getAnnotations().forEach(link -> link.setContents("转到所指的章节"));
        }
    }

    private static void date(PDMetadata metadata, Instant at) throws IOException {
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(MADE.matcher(xmp)
                .replaceFirst("$1" + at.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void use(
            PdfRendererBuilder builder, Function<Typeface, PDFontSupplier> faces, String family, FontPair pair) {
        builder.useFont(faces.apply(pair.plain()), family, REGULAR, FontStyle.NORMAL, true)
                .useFont(faces.apply(pair.bold()), family, BOLD, FontStyle.NORMAL, true);
    }

    /** What is drawn on each page, as a digest would have it: any change of what is to be seen changes it. */
    private static List<String> drawn(PDDocument pdf) throws IOException {
        var drawn = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            try (var contents = page.getContents()) {
                drawn.add(new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return drawn;
    }

    private static void enclose(PDDocument pdf, String json, GregorianCalendar at) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        file.setCreationDate(at);
        file.setModDate(at);
        var named = new PDComplexFileSpecification();
        named.setFile(ENCLOSURE);
        named.setFileUnicode(ENCLOSURE);
        named.setFileDescription("用于再次导入的数据");
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName("AFRelationship", "Data");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ENCLOSURE, named));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(named);
        pdf.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    /** The page is well formed, so that an XML parser reads it as it is. */
    private static Document parsed(String page) throws IOException, SAXException, ParserConfigurationException {
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts into each text of a page what can be printed of it, and says at its end what could not be. */
    private static void print(Document page, Printable printable) {
        var unprintable = printable.unprintable(page.getDocumentElement().getTextContent());
        printAll(page.getElementsByTagName("main").item(0), printable);
        if (!unprintable.isEmpty()) {
            var note = element(page, "p");
            note.setAttribute("class", "note");
            note.setTextContent("〔〕中是没有字体可以印出的字的统一码（Unicode）编码；这些字以网页和 DOCX 文件为准。");
            page.getElementsByTagName("article").item(0).appendChild(note);
        }
    }

    /** A bookmark for each heading below the title, within that of the heading above it. */
    private static void bookmark(Document page) {
        var head = page.getElementsByTagName("head").item(0);
        var open = new ArrayDeque<Element>(List.of(element(page, "bookmarks")));
        head.appendChild(open.getFirst());
        var within = (Element) page.getElementsByTagName("main").item(0);
        var all = within.getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            var heading = (Element) all.item(at);
            int level = HEADINGS.indexOf(heading.getTagName()) + 1;
            if (level > open.size()) {
                // Who is read the page to is told no level that has none above it; it looks as before.
                heading.setAttribute("class", heading.getTagName());
                heading = (Element) page.renameNode(heading, heading.getNamespaceURI(), HEADINGS.get(open.size() - 1));
                level = open.size();
            }
            if (level > 0) {
                if (heading.getAttribute("id").isEmpty()) {
                    heading.setAttribute("id", "heading-" + at);
                }
                while (open.size() > level) {
                    open.pop();
                }
                var bookmark = element(page, "bookmark");
                bookmark.setAttribute("name", heading.getTextContent());
                bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
                open.element().appendChild(bookmark);
                open.push(bookmark);
            }
        }
        if (!open.getLast().hasChildNodes()) {
            head.removeChild(open.getLast());
        }
    }

    private static Element element(Document page, String name) {
        return page.createElementNS(page.getDocumentElement().getNamespaceURI(), name);
    }

    private static void printAll(Node node, Printable printable) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                text.setData(printable.printed(text.getData()));
            } else {
                printAll(child, printable);
            }
        }
    }
}
