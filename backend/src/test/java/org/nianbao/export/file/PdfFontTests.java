package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what a PDF is printed: the official faces where there are some, and what comes with the program everywhere. */
class PdfFontTests {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        try (var font =
                PdfFontTests.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Files.write(folder.resolve(name), font.readAllBytes());
        }
    }

    @Test
    void aMachineWithoutFontsPrintsInSongtiAndBold() throws IOException {
        var own = PdfFont.official(Map.of());

        assertThat(own.text().plain().toString()).contains("NotoSerifSC_400Regular");
        assertThat(own.title().bold().toString()).contains("NotoSerifSC_700Bold");
        try (var pdf = Loader.loadPDF(new Pdfs(own).make(Reports.paper(2021)))) {
            assertThat(ReadBack.text(pdf)).contains("一、总体情况");
            assertThat(faces(pdf)).containsExactlyInAnyOrder("NotoSerifSC-Regular", "NotoSerifSC-Bold");
        }
    }

    /** Every font of a file by its face, as often as it is embedded. */
    private static List<String> faces(PDDocument pdf) throws IOException {
        var embedded = new HashMap<String, String>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name).getName();
                embedded.put(font, font.substring(font.indexOf('+') + 1));
            }
        }
        return List.copyOf(embedded.values());
    }

    @Test
    void eachOfficialFaceIsTakenForWhatItIsMeant() throws IOException {
        var fangsong = file("simfang.ttf");
        var song = file("FZXBSJW.TTF");
        var hei = file("simhei.ttf");
        var kai = file("simkai.ttf");
        var faces = PdfFont.official(
                Map.of("simfang.ttf", fangsong, "fzxbsjw.ttf", song, "simhei.ttf", hei, "simkai.ttf", kai));

        assertThat(faces.text().plain()).hasToString(fangsong.toString());
        assertThat(faces.title().bold()).hasToString(song.toString());
        assertThat(faces.first().bold()).hasToString(hei.toString());
        assertThat(faces.second().bold()).hasToString(kai.toString());
        try (var pdf = Loader.loadPDF(new Pdfs(faces).make(Reports.paper(2021)))) {
            assertThat(ReadBack.text(pdf)).contains("一、总体情况").doesNotContain("#");
        }
    }

    @Test
    void aFileThatIsNoFontIsPassedOver() throws IOException {
        var broken = Files.writeString(folder.resolve("simfang.ttf"), "no font");

        assertThat(PdfFont.official(Map.of("simfang.ttf", broken))
                        .text()
                        .plain()
                        .toString())
                .contains("NotoSerifSC");
    }

    @Test
    void aChosenFontIsUsedForAll() throws IOException {
        var chosen = file("Chosen-Regular.ttf");
        var bold = file("Chosen-Bold.ttf");
        var font = PdfFont.find(chosen.toString());

        assertThat(font.text().plain()).hasToString(chosen.toString());
        assertThat(font.title().bold()).hasToString(bold.toString());
    }

    @Test
    void aChosenFontThatCannotBeEmbeddedStopsTheStart() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.ttf"), "no font").toString();

        assertThatIllegalStateException()
                .isThrownBy(() -> PdfFont.find(broken))
                .withMessageContaining("PDF_FONT")
                .withMessageContaining("不能读取");
        assertThatIllegalStateException()
                .isThrownBy(() -> PdfFont.find(folder.resolve("none.ttf").toString()))
                .withMessageContaining("不能读取");
    }
}
