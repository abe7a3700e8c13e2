package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the validator that archives use says of a PDF, and what its bookmarks lead to. */
public final class ValidPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ValidPdf() {}

    /** PDF/A-3a, for keeping, and PDF/UA-1, for who cannot see it. */
    public static void assertValid(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions().stream()
                                .map(found -> found.getRuleId().getClause() + " " + found.getMessage())
                                .distinct())
                        .as(flavour.toString())
                        .isEmpty();
            }
        }
    }

    /** What the bookmarks say, each a space further in than the one it stands within. */
    public static List<String> bookmarks(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            var found = new ArrayList<String>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", found);
            return found;
        }
    }

    private static void collect(PDOutlineNode node, String indent, List<String> found) throws Exception {
        for (var item : node.children()) {
            assertThat(item.getDestination()).isNotNull();
            found.add(indent + item.getTitle());
            collect(item, indent + " ", found);
        }
    }
}
