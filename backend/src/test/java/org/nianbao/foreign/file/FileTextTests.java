package org.nianbao.foreign.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.intake.Fixture;

class FileTextTests {

    private static final String TEXT = "云岭市数据资源局2020年政府信息公开工作年度报告\n一、总体情况\n无〇㐀。\n";

    static Stream<byte[]> encodings() {
        return Stream.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                TEXT.getBytes(StandardCharsets.UTF_16),
                TEXT.getBytes(StandardCharsets.UTF_16LE),
                TEXT.getBytes(StandardCharsets.UTF_16BE),
                TEXT.getBytes(Charset.forName("GB18030")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsEveryEncodingThatOfficeSoftwareWrites(byte[] file) {
        assertThat(FileText.of(file)).isEqualTo(TEXT);
    }

    @Test
    void readsTheSameReportFromGb18030() {
        var text = Fixture.text("2019");

        assertThat(Fixture.read(FileText.of(text.getBytes(Charset.forName("GB18030")))))
                .usingRecursiveComparison()
                .ignoringFields("content.edition")
                .isEqualTo(Fixture.read(text));
    }

    record Foreign(byte[] file, String kind) {

        static Foreign of(String start, String kind) {
            return new Foreign((start + "\0\u0001 etc.").getBytes(StandardCharsets.ISO_8859_1), kind);
        }
    }

    static Stream<Foreign> foreignFiles() throws IOException {
        return Stream.of(
                new Foreign(zip("photo.jpg"), "压缩文件"),
                new Foreign(zip("xl/workbook.bin"), "XLSB"),
                new Foreign(zip("META-INF/container.xml"), "EPUB"),
                Foreign.of("Rar!", "RAR"),
                Foreign.of("MIME-Version: 1.0\r\n", "网页（MHT）"),
                Foreign.of("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", "Office 2003"),
                Foreign.of("\u0089PNG\r\n", "图片"),
                Foreign.of("\u00FF\u00D8\u00FF\u00E0", "图片"),
                Foreign.of("{\\rtf1", "RTF"),
                new Foreign(noise(), "不是文本"));
    }

    @ParameterizedTest
    @MethodSource("foreignFiles")
    void saysWhatAFileSeemsToBeAndWhatCanBeRead(Foreign foreign) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Fixture.file(foreign.file()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Obstacle.FOREIGN))
                .withMessageContaining(foreign.kind())
                .withMessageContaining("DOCX、DOC、WPS、ODT、XLSX、XLS、ET、ODS、PDF、OFD、HTML 和纯文本（TXT、MD）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> FileText.of(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Obstacle.NO_REPORT))
                .withMessageContaining("空的");
    }

    @Test
    void refusesTextThatHoldsNoReport() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Fixture.read("会议通知\n请于周三下午到会。\n"))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Obstacle.NO_REPORT))
                .withMessageContaining("没有在这个文件里找到年度报告");
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise() {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
