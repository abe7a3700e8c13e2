package org.nianbao.export.file;

import java.util.List;

/**
 * A publication as a document that Word and WPS can edit, with the look of GB/T 9704: its paper, margins, fonts by name,
 * lines of 28.5 points, first lines indented by two characters. Every paragraph has a style, so that an office changes
 * the look in one place.
 */
public final class DocxFile {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Markup body = new Markup(OfficeFile.XML, "w:p");

    private DocxFile() {}

    public static byte[] of(Paper paper) {
        var file = new OfficeFile("word/document.xml", paper);
        var document = new DocxFile();
        document.write(file, () -> document.publication(paper));
        file.enclose(paper.enclosure().write(document.body.shown()));
        return file.bytes();
    }

    static byte[] of(Listing listing) {
        var file = new OfficeFile("word/document.xml", listing);
        var document = new DocxFile();
        document.write(file, () -> document.listing(listing));
        return file.bytes();
    }

    /** @param inner writes what stands on the pages */
    private void write(OfficeFile file, Runnable inner) {
        file.relate("word/styles.xml", TYPE + "styles+xml", "styles", Style.DOCUMENT);
        file.relate(
                "word/settings.xml",
                TYPE + "settings+xml",
                "settings",
                new Markup(OfficeFile.XML)
                        .open("w:settings", "xmlns:w", NAMESPACE)
                        .empty("w:evenAndOddHeaders")
                        // A line that somebody broke off is not stretched to the margin.
                        .open("w:compat")
                        .empty("w:doNotExpandShiftReturn")
                        .close()
                        .close()
                        .toString());
        var odd = file.relate("word/footer1.xml", TYPE + "footer+xml", "footer", footer("PageOdd"));
        var even = file.relate("word/footer2.xml", TYPE + "footer+xml", "footer", footer("PageEven"));
        file.add("word/document.xml", TYPE + "document.main+xml", document(inner, odd, even));
    }

    /** The page's number between dashes, on the outer side. */
    private static String footer(String style) {
        return new Markup(OfficeFile.XML)
                .open("w:ftr", "xmlns:w", NAMESPACE)
                .open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style)
                .close()
                .open("w:r")
                .element("w:t", "— ", "xml:space", "preserve")
                .close()
                .open("w:fldSimple", "w:instr", " PAGE ")
                .open("w:r")
                .element("w:t", "1")
                .close()
                .close()
                .open("w:r")
                .element("w:t", " —", "xml:space", "preserve")
                .close()
                .close()
                .close()
                .toString();
    }

    private void listing(Listing listing) {
        paragraph("Title", listing.title());
        paragraph("Imprint", listing.imprint());
        listing.said().forEach(text -> paragraph("Body", text));
        if (!listing.rows().isEmpty()) {
            new DocxTable(body).write(listing.grid());
        }
        listing.notes().forEach(text -> paragraph("Note", text));
    }

    private void publication(Paper paper) {
        paragraph("Title", paper.title());
        paragraph(
                "Imprint",
                "（" + paper.agency().name() + "　" + Spelling.of(paper.publishedOn())
                        + (paper.number() > 1 ? "更正发布，第" + paper.number() + "版）" : "发布）"));
        if (paper.publication().correctionNote() != null) {
            paragraph("Body", "更正说明：" + paper.publication().correctionNote());
        }
        Manuscript.of(paper.content()).forEach(this::part);
    }

    private String document(Runnable inner, String odd, String even) {
        body.open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", OfficeFile.RELATIONS)
                .open("w:body");
        inner.run();
        body.open("w:sectPr")
                .empty("w:footerReference", "w:type", "default", "r:id", odd)
                .empty("w:footerReference", "w:type", "even", "r:id", even)
                // A4 and the margins of GB/T 9704 in twentieths of a point: 37, 26, 35 and 28 mm.
                .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                .empty(
                        "w:pgMar",
                        "w:top",
                        "2098",
                        "w:right",
                        "1474",
                        "w:bottom",
                        "1984",
                        "w:left",
                        "1588",
                        "w:header",
                        "851",
                        "w:footer",
                        "1400",
                        "w:gutter",
                        "0")
                .close();
        return body.close().close().toString();
    }

    private void part(Part part) {
        switch (part) {
            case Part.Headline(int level, String text) -> paragraph("Heading" + level, text);
            case Part.Paragraph(String text) -> paragraph("Body", text);
            case Part.Bullet(int level, String text) -> paragraph("Body", text);
            case Part.Facts(List<Part.Fact> facts) ->
                facts.forEach(fact -> paragraph("Body", fact.name() + "：" + fact.value()));
            case Grid grid -> {
                paragraph("Caption", grid.title());
                new DocxTable(body).write(grid);
                for (int i = 0; i < grid.notes().size(); i++) {
                    paragraph("Note", "注" + (i + 1) + "：" + grid.notes().get(i));
                }
            }
        }
    }

    private void paragraph(String style, String text) {
        body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        run(body, text);
        body.close();
    }

    /** Text whose lines stay lines. */
    static void run(Markup to, String text) {
        to.open("w:r");
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                to.lineBreak("w:br");
            }
            to.element("w:t", lines[i], "xml:space", "preserve");
        }
        to.close();
    }
}
