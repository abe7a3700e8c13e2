package org.nianbao.foreign.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.intake.PrintedFile;

/** Small PDFs that become hundreds of megabytes, each by another trick: refused before they have. */
class PdfBombTests {

    private static final int MEGABYTE = 1 << 20;

    record Bomb(String name, byte[] file, String sentence) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bomb> bombs() {
        var packed = packed(zeros(300));
        return Stream.of(
                bomb("plain", onePage(stream("/Filter/FlateDecode", packed))),
                bomb("a filter's name written otherwise", onePage(stream("/Filter/#46late#44ecode", packed))),
                bomb("a filter's short name", onePage(stream("/Filter[/Fl]", packed))),
                bomb(
                        "a filter that stands elsewhere",
                        onePage(stream("/Filter 9 0 R", packed), object("9", "/FlateDecode"))),
                bomb("a long dictionary", onePage(stream("/X(" + "x".repeat(5_000) + ")/Filter/FlateDecode", packed))),
                bomb("packed twice", onePage(stream("/Filter[/Fl/FlateDecode]", packed(packed)))),
                bomb("in hexadecimal too", onePage(stream("/Filter[/ASCIIHexDecode/FlateDecode]", hex(packed)))),
                bomb("runs of one byte", onePage(stream("/Filter[/FlateDecode/RunLengthDecode]", packed(runs())))),
                bomb("one stream on many pages", manyPages(packed(zeros(1)))),
                bomb("a stream of objects", objectStream(packed)),
                new Bomb("forms within forms", forms(), "展开后太大"),
                new Bomb("a tree of pages that is one branch many times", pageTree(), "300 页"),
                new Bomb(
                        "a picture of any size",
                        onePage(stream(
                                "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 60000>>", new byte[100])),
                        "没有文字"),
                new Bomb(
                        "rows as wide as none",
                        onePage(stream(
                                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                                packed(zeros(1)))),
                        "没有文字"));
    }

    private static Bomb bomb(String name, byte[] file) {
        return new Bomb(name, file, "展开后太大");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isRefusedBeforeItHasUnpacked(Bomb bomb) {
        var unpacked = new UnpackedBytes();

        assertThat(bomb.file().length).isLessThan(5 * MEGABYTE);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> PdfReader.open(bomb.file(), unpacked))
                .withMessageContaining(bomb.sentence())
                .withMessageEndingWith("。");
        assertThat(unpacked.bytes()).isLessThan(UnpackedBytes.MOST + MEGABYTE);
    }

    /** Twenty thousand lines at the height of every letter: each letter may be struck out by each of them. */
    @Test
    void linesThroughEveryLetterAreNotAllCompared() {
        var lines = "0 3 m 2 3 l S ".repeat(19_000);
        var letters = ("<" + "0035".repeat(100) + "> Tj ").repeat(20);
        var file = PrintedFile.pdf(lines + "BT /F 8 Tf 1 0 0 1 50 0 Tm " + letters + "ET ", Map.of());

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> PdfReader.open(file))
                .withMessageContaining("展开后太大");
    }

    /** What we print ourselves is not counted, and a report of many pages is far below the bound. */
    @Test
    void aReportNeedsASmallPartOfIt() {
        var unpacked = new UnpackedBytes();

        PdfReader.open(PrintedFile.pdf(Map.of()), unpacked);

        assertThat(unpacked.bytes()).isPositive().isLessThan(UnpackedBytes.MOST / 100);
    }

    private static byte[] onePage(byte[] contents, byte[]... more) {
        var objects = new ArrayList<byte[]>(List.of(
                object("1", "<</Type/Catalog/Pages 2 0 R>>"),
                object("2", "<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                object("3", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"),
                numbered("4", contents)));
        objects.addAll(List.of(more));
        return pdf(objects);
    }

    private static byte[] manyPages(byte[] packed) {
        var kids = new StringBuilder();
        var objects = new ArrayList<byte[]>();
        for (int i = 0; i < 250; i++) {
            kids.append(10 + i).append(" 0 R ");
            objects.add(
                    object(String.valueOf(10 + i), "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"));
        }
        objects.add(object("1", "<</Type/Catalog/Pages 2 0 R>>"));
        objects.add(object("2", "<</Type/Pages/Kids[" + kids + "]/Count 250>>"));
        objects.add(numbered("4", stream("/Filter/FlateDecode", packed)));
        return pdf(objects);
    }

    private static byte[] objectStream(byte[] packed) {
        var file = new ByteArrayOutputStream();
        write(file, "%PDF-1.5\n");
        int objects = file.size();
        var within = "1 0 2 30 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[]/Count 0>>";
        var body = new ByteArrayOutputStream();
        write(body, within);
        body.writeBytes(zeros(300));
        file.writeBytes(
                numbered("5", stream("/Type/ObjStm/N 2/First 9/Filter/FlateDecode", packed(body.toByteArray()))));
        int references = file.size();
        byte[] table = {
            0, 0, 0, 0, 2, 0, 5, 0, 2, 0, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, (byte) (objects >> 8), (byte) objects, 0
        };
        file.writeBytes(numbered("6", stream("/Type/XRef/Size 6/Root 1 0 R/W[1 2 1]", table)));
        write(file, "startxref\n" + references + "\n%%EOF");
        return file.toByteArray();
    }

    private static byte[] forms() {
        var objects = new ArrayList<byte[]>(List.of(
                object("1", "<</Type/Catalog/Pages 2 0 R>>"),
                object("2", "<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                object(
                        "3",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
                                + "/Contents 4 0 R/Resources<</XObject<</F 10 0 R>>>>>>"),
                numbered("4", stream("", "/F Do".getBytes(StandardCharsets.US_ASCII)))));
        for (int i = 10; i < 40; i++) {
            objects.add(numbered(
                    String.valueOf(i),
                    stream(
                            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>",
                            "/F Do /F Do".getBytes(StandardCharsets.US_ASCII))));
        }
        return pdf(objects);
    }

    private static byte[] pageTree() {
        var objects = new ArrayList<byte[]>(List.of(
                object("1", "<</Type/Catalog/Pages 10 0 R>>"), object("30", "<</Type/Page/MediaBox[0 0 600 800]>>")));
        for (int i = 10; i < 30; i++) {
            objects.add(
                    object(String.valueOf(i), "<</Type/Pages/Count 9/Kids[" + (i + 1 + " 0 R ").repeat(10) + "]>>"));
        }
        return pdf(objects);
    }

    private static byte[] pdf(List<byte[]> objects) {
        var file = new ByteArrayOutputStream();
        write(file, "%PDF-1.7\n");
        var places = new ArrayList<String>();
        for (var object : objects) {
            var number = new String(object, 0, 4, StandardCharsets.US_ASCII).split(" ")[0];
            places.add(String.format(Locale.ROOT, "%s 1%n%010d 00000 n%n", number, file.size()));
            file.writeBytes(object);
        }
        int table = file.size();
        write(
                file,
                "xref\n" + String.join("", places) + "trailer<</Size 400/Root 1 0 R>>\nstartxref\n" + table
                        + "\n%%EOF");
        return file.toByteArray();
    }

    private static byte[] object(String number, String body) {
        return (number + " 0 obj" + body + " endobj\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] numbered(String number, byte[] stream) {
        var object = new ByteArrayOutputStream();
        write(object, number + " 0 obj");
        object.writeBytes(stream);
        write(object, "endobj\n");
        return object.toByteArray();
    }

    private static byte[] stream(String entries, byte[] bytes) {
        var stream = new ByteArrayOutputStream();
        write(stream, "<<" + entries + "/Length " + bytes.length + ">>stream\n");
        stream.writeBytes(bytes);
        write(stream, "\nendstream ");
        return stream.toByteArray();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] zeros(int megabytes) {
        return new byte[megabytes * MEGABYTE];
    }

    /** Two bytes for 128. */
    private static byte[] runs() {
        var runs = new byte[6 * MEGABYTE];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    private static byte[] hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
