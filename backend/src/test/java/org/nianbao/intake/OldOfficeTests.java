package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hpsf.ClassIDPredefined;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.intake.doubt.ReadReport;

/** .doc and .xls, of which the offices of counties are full: read as their successors are. */
class OldOfficeTests {

    private static final String CELL = "regulations.rules.repealed";
    private static final String NUMBER = PrintedFile.number(CELL);

    /** Written by another program; with a number struck out, one hidden, one deleted and a raised mark. */
    private static byte[] doc() {
        try (var in = OldOfficeTests.class.getResourceAsStream("/intake/report-2021.doc")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsADocumentCellByCell() {
        var reading = Fixture.file(doc());

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        assertThat(reading.year()).isEqualTo(2022);
        assertThat(reading.unread()).isEmpty();
        onlyTheStruckOutNumberIsDoubted(reading);
    }

    @Test
    void readsAWorkbookCellByCell() {
        var reading = Fixture.file(PrintedFile.xls(
                Map.of(
                        CELL,
                        (book, cell) -> {
                            var gone = book.createFont();
                            gone.setStrikeout(true);
                            var text = new HSSFRichTextString("54" + NUMBER);
                            text.applyFont(0, 2, gone);
                            text.applyFont(2, text.length(), book.getFontAt(0));
                            cell.setCellValue(text);
                        },
                        "requests.received.person",
                        (book, cell) -> {
                            var note = book.createFont();
                            note.setTypeOffset((short) 1);
                            var text = new HSSFRichTextString(PrintedFile.number("requests.received.person") + "1");
                            text.applyFont(text.length() - 1, text.length(), note);
                            cell.setCellValue(text);
                        },
                        "requests.total.total",
                        (book, cell) -> {
                            cell.setCellFormula(PrintedFile.number("requests.total.total"));
                            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                        }),
                book -> {
                    var hidden = book.createSheet("底稿");
                    hidden.createRow(0).createCell(0).setCellValue("行政处罚");
                    hidden.getRow(0).createCell(1).setCellValue(77);
                    book.setSheetHidden(1, true);
                    var row = book.getSheetAt(0).createRow(900);
                    row.createCell(0).setCellValue("行政处罚");
                    row.createCell(1).setCellValue(77);
                    row.setZeroHeight(true);
                }));

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        onlyTheStruckOutNumberIsDoubted(reading);
    }

    private static void onlyTheStruckOutNumberIsDoubted(ReadReport reading) {
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.cells()).contains(CELL);
                    assertThat(doubt.message()).contains("删除线").contains("54");
                });
    }

    @Test
    void aLockedOrDamagedFileOrOneWithMacrosIsRefusedInASentence() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("x");
        byte[] locked;
        try {
            locked = PrintedFile.xls(Map.of(), book -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(locked, "加了密码的 Excel 97—2003 表格");
        refused(lockedDoc(), "加了密码的 Word 97—2003 文档");
        refused(with("EncryptedPackage"), "加了密码的 DOCX");
        refused(with("Macros"), "宏");
        refused(with("PowerPoint Document"), "是 PPT 演示文稿（PPT、DPS），不是 Word 文档");
        refused(with("MatOST"), "微软 Works");
        refused(Arrays.copyOf(doc(), 9_000), "损坏");
    }

    /** WPS writes the same with another ending and another class. */
    @Test
    void whatWpsWritesIsReadAsItsLikeIs() throws IOException {
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(doc()))) {
            all.getRoot().setStorageClsid(ClassIDPredefined.EXCEL_V7.getClassID());
            all.getRoot().getEntry("\u0001CompObj").delete();

            var reading = Fixture.named(bytes(all), "青川县2022年报.wps");

            assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        }
    }

    /** Programs that do not count leave a zero where Excel would have put the sum. */
    @ParameterizedTest
    @CsvSource({"SUM(A900:B900),", "A900+B900,", "VLOOKUP(1;A900:B900;2),", "A901-A901,0", "SUM(A901:B901),0"})
    void aZeroThatAFormulaDoesNotComeToIsNoFigure(String formula, String figure) {
        var reading = Fixture.file(PrintedFile.xls(
                Map.of(CELL, (book, cell) -> {
                    cell.setBlank();
                    cell.setCellFormula(formula.replace(';', ','));
                }),
                book -> {
                    var row = book.getSheetAt(0).createRow(899);
                    row.createCell(0).setCellValue(3);
                    row.createCell(1).setCellValue(4);
                    row.setZeroHeight(true);
                }));

        assertThat(Fixture.figures(reading.content()).get(CELL)).isEqualTo(figure);
        if (figure == null) {
            assertThat(reading.doubts())
                    .filteredOn(doubt -> doubt.cells().contains(CELL))
                    .singleElement()
                    .satisfies(doubt -> assertThat(doubt.message()).contains("公式未存结果"));
        }
    }

    /** The flag that says so is all that is looked at before a password would be asked for. */
    private static byte[] lockedDoc() throws IOException {
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(doc()))) {
            var root = all.getRoot();
            var text = root.createDocumentInputStream("WordDocument").readAllBytes();
            text[0x0B] |= 0x01;
            root.getEntry("WordDocument").delete();
            root.createDocument("WordDocument", new ByteArrayInputStream(text));
            return bytes(all);
        }
    }

    /** The last piece of the text claims to reach as far as no file does. */
    @Test
    void aDocumentThatGrowsIsRefusedBeforeItHas() throws IOException {
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(doc()))) {
            var root = all.getRoot();
            var text = root.createDocumentInputStream("WordDocument").readAllBytes();
            var table = ByteBuffer.wrap(root.createDocumentInputStream("1Table").readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN);
            int clx = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN).getInt(0x01A2);
            int last = clx + 5 + (table.getInt(clx + 1) - 4) / 12 * 4;
            table.putInt(last, 900_000_000);
            root.getEntry("1Table").delete();
            root.createDocument("1Table", new ByteArrayInputStream(table.array()));
            refused(bytes(all), "展开后太大");
        }
    }

    /** Its sections, or the pages that say how its letters or paragraphs look, are one and the same named over and over. */
    @ParameterizedTest
    @CsvSource({"0x00CA, 12", "0x00FA, 4", "0x0102, 4"})
    void aDocumentThatNamesTheSameAgainAndAgainIsRefused(String place, int size) throws IOException {
        int many = 50_000;
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(doc()))) {
            var root = all.getRoot();
            var text = ByteBuffer.wrap(
                            root.createDocumentInputStream("WordDocument").readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN);
            var table = root.createDocumentInputStream("1Table").readAllBytes();
            int from = text.getInt(Integer.decode(place));
            int length = text.getInt(Integer.decode(place) + 4);
            int count = (length - 4) / (4 + size);
            var places = ByteBuffer.wrap(table, from, 8).order(ByteOrder.LITTLE_ENDIAN);
            int first = places.getInt();
            int second = places.getInt();
            var grown =
                    ByteBuffer.allocate(table.length + 4 + many * (4 + size)).order(ByteOrder.LITTLE_ENDIAN);
            grown.put(table);
            for (int i = 0; i <= many; i++) {
                grown.putInt(i < many ? first : second);
            }
            for (int i = 0; i < many; i++) {
                grown.put(table, from + 4 * (count + 1), size);
            }
            text.putInt(Integer.decode(place), table.length).putInt(Integer.decode(place) + 4, 4 + many * (4 + size));
            root.getEntry("1Table").delete();
            root.createDocument("1Table", new ByteArrayInputStream(grown.array()));
            root.getEntry("WordDocument").delete();
            root.createDocument("WordDocument", new ByteArrayInputStream(text.array()));
            refused(bytes(all), "展开后太大");
        }
    }

    /** What stands before the pieces claims to be less than nothing long, so that it begins where it ends. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDocumentThatLeadsRoundInACircleIsRefused() throws IOException {
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(doc()))) {
            var root = all.getRoot();
            var text = root.createDocumentInputStream("WordDocument").readAllBytes();
            var table = ByteBuffer.wrap(root.createDocumentInputStream("1Table").readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN);
            int clx = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN).getInt(0x01A2);
            table.put(clx, (byte) 1).putShort(clx + 1, (short) -3);
            root.getEntry("1Table").delete();
            root.createDocument("1Table", new ByteArrayInputStream(table.array()));
            refused(bytes(all), "");
        }
    }

    private static byte[] with(String entry) throws IOException {
        try (var all = new POIFSFileSystem()) {
            DirectoryEntry root = all.getRoot();
            root.createDocument(entry, new ByteArrayInputStream(new byte[5_000]));
            return bytes(all);
        }
    }

    private static byte[] bytes(POIFSFileSystem all) throws IOException {
        var bytes = new ByteArrayOutputStream();
        all.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    private static void refused(byte[] file, String sentence) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Fixture.file(file))
                .withMessageContaining(sentence)
                .withMessageEndingWith("。");
    }
}
