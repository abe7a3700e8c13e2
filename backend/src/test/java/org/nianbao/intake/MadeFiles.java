package org.nianbao.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.form.PrintedCell;
import org.nianbao.form.TableForm;
import org.nianbao.intake.Measure.Expected;

/**
 * Made reports as files of each kind that offices have. Those that only an office program can write it wrote (LibreOffice 7.4, from
 * {@link MadeReport#html}); they lie beside the tests. The others are written here.
 */
public final class MadeFiles {

    /** @param kind how its name ends */
    public record MadeFile(String kind, int number, byte[] file, Expected expected) {

        @Override
        public String toString() {
            return kind + " " + number;
        }
    }

    private static final int MANY = 24;
    private static final Map<String, byte[]> BESIDE = beside();

    private MadeFiles() {}

    public static List<String> kinds() {
        return List.of("doc", "odt", "ods", "xls", "ofd");
    }

    public static Stream<MadeFile> of(String kind) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> new MadeFile(
                        kind, number, file(kind, number), MadeReport.of(number).expected()));
    }

    static byte[] file(String kind, int number) {
        return switch (kind) {
            case "xls" -> xls(MadeReport.of(number));
            case "ofd" -> MadeOfd.of(MadeReport.of(number), number);
            default -> BESIDE.get("%s/%02d.%s".formatted(kind, number, kind));
        };
    }

    private static Map<String, byte[]> beside() {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(MadeFiles.class.getResourceAsStream("/intake/made.zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet for all, or one for each table, its numbers as numbers wherever they are printed as such. */
    private static byte[] xls(MadeReport report) {
        try (var book = new HSSFWorkbook()) {
            report.print(new MadeReport.Pages() {

                private int at = book.createSheet("年报").getFirstRowNum() + 1;

                @Override
                public void paragraph(String text) {
                    book.getSheetAt(0).createRow(at++).createCell(0).setCellValue(text);
                }

                @Override
                public void table(TableForm form, List<Map<Integer, PrintedCell>> grid) {
                    var sheet = book.getSheetAt(0);
                    for (var row : grid) {
                        var line = sheet.createRow(at++);
                        row.forEach((column, cell) -> {
                            var made = line.createCell(column);
                            var printed = report.printed(cell);
                            if (cell.ref() != null && printed.matches("\\d+(\\.\\d+)?")) {
                                made.setCellValue(Double.parseDouble(printed));
                            } else if (!printed.isEmpty()) {
                                made.setCellValue(printed);
                            }
                            if (cell.columns() > 1 || cell.rows() > 1) {
                                sheet.addMergedRegion(new CellRangeAddress(
                                        line.getRowNum(),
                                        line.getRowNum() + cell.rows() - 1,
                                        column,
                                        column + cell.columns() - 1));
                            }
                        });
                    }
                }
            });
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of reading all of a kind, in sum. */
    public static Measure measured(String kind) {
        return of(kind).map(made -> Measure.of(made.file(), Fixture.EDITIONS, made.expected()))
                .reduce(Measure.NOTHING, Measure::and);
    }

    public static List<String> faults(String kind) {
        return of(kind).flatMap(made -> Measure.of(made.file(), Fixture.EDITIONS, made.expected()).faults().stream()
                        .map(fault -> made + ": " + fault))
                .toList();
    }
}
