package org.nianbao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.form.Edition;
import org.nianbao.form.PrintedCell;
import org.nianbao.form.PrintedRow;
import org.nianbao.form.SectionForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.Measure.Expected;

/**
 * A report in our own words as an office might have filled it in: of one form or the other, with blanks, strokes, wide digits,
 * thousands parted by commas, totals that are wrong, labels set wide. What it is, its number decides, so that a file made of it
 * years ago is still known.
 */
public final class MadeReport {

    private static final List<String> PLACES = List.of("云岭市", "青川县", "白石区", "临江市", "安和县", "望海区", "松原县");
    private static final List<String> OFFICES = List.of("教育局", "财政局", "水务局", "人民政府", "交通运输局", "统计局");

    private final int number;
    private final Random random;
    private final Edition edition;
    private final String agency;
    private final int year;
    /** As it is printed, by cell. */
    private final Map<String, String> printed = new LinkedHashMap<>();

    private final Map<String, String> meant = new TreeMap<>();
    private final Set<String> doubted = new TreeSet<>();

    private MadeReport(int number) {
        this.number = number;
        this.random = new Random(7_919L * number + 13);
        this.edition = Fixture.EDITIONS.byKey(number % 3 == 0 ? "2019" : "2021");
        this.agency = PLACES.get(number % PLACES.size()) + OFFICES.get(number / 2 % OFFICES.size());
        this.year = number % 3 == 0 ? 2019 + number % 2 : 2021 + number % 4;
        edition.tables().forEach(this::fill);
    }

    public static MadeReport of(int number) {
        return new MadeReport(number);
    }

    String title() {
        return agency + year + "年政府信息公开工作年度报告";
    }

    Edition edition() {
        return edition;
    }

    /** What a person reads in a file of it. */
    public Expected expected() {
        return new Expected(
                meant,
                doubted,
                Map.of("agencyName", agency, "year", String.valueOf(year), "edition", edition.key(), "title", title()));
    }

    private void fill(TableForm table) {
        for (var row : table.rows()) {
            long sum = 0;
            for (var column : table.columns()) {
                var ref = table.ref(row, column);
                boolean total = column.key().equals("total") && table.columns().size() > 3;
                long value = total ? sum : random.nextInt(5) == 0 ? 0 : random.nextInt(1, 4_000);
                boolean amount = column.decimals() > 0;
                sum += total ? 0 : value;
                put(ref, amount ? value + "." + random.nextInt(1, 10) : String.valueOf(value), total);
            }
        }
    }

    private void put(String ref, String value, boolean total) {
        meant.put(ref, value);
        int way = random.nextInt(60);
        if (total && number % 4 == 1 && way < 6) {
            // The total is wrong in the file; it is what stands there all the same.
            var wrong = String.valueOf(Long.parseLong(value) + 7);
            meant.put(ref, wrong);
            printed.put(ref, wrong);
        } else if (number % 5 == 2 && way < 4) {
            meant.put(ref, "-");
            printed.put(ref, "");
        } else if (number % 5 == 3 && way < 4) {
            meant.put(ref, "-");
            printed.put(ref, way % 2 == 0 ? "/" : "—");
        } else if (number % 6 == 4 && way < 20) {
            printed.put(ref, wide(value));
        } else if (number % 6 == 5 && value.length() == 4 && value.indexOf('.') < 0) {
            printed.put(ref, value.charAt(0) + "," + value.substring(1));
        } else {
            printed.put(ref, value);
        }
    }

    private static String wide(String value) {
        var wide = new StringBuilder();
        value.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    String printed(PrintedCell cell) {
        return cell.ref() == null ? label(cell.text()) : printed.get(cell.ref());
    }

    /** Short labels are set wide in one report of four, and a line is broken in long ones in another. */
    private String label(String text) {
        return switch (number % 4) {
            case 2 -> text.length() == 2 || text.length() == 4 ? String.join(" ", text.split("")) : text;
            case 3 -> text.length() > 8 ? text.substring(0, 5) + "\n" + text.substring(5) : text;
            default -> text;
        };
    }

    interface Pages {

        void paragraph(String text);

        void table(TableForm form, List<Map<Integer, PrintedCell>> grid);
    }

    /** The whole of it in reading order. */
    void print(Pages pages) {
        pages.paragraph(title());
        pages.paragraph("本报告统计期限自" + year + "年1月1日起至" + year + "年12月31日止。");
        for (SectionForm section : edition.sections()) {
            pages.paragraph(ChineseNumerals.ordinal(section.number()) + "、" + section.title());
            if (section.tables().isEmpty()) {
                prose(section.number()).forEach(pages::paragraph);
            }
            for (var key : section.tables()) {
                var table = edition.table(key);
                if (table.title().startsWith("第二十条")) {
                    pages.paragraph(table.title());
                }
                pages.table(table, grid(table.layout()));
            }
        }
    }

    private List<String> prose(int section) {
        var of = new Random(31L * number + section);
        return switch (section) {
            case 1 ->
                List.of(
                        "（一）主动公开。" + year + "年通过门户网站公开信息" + of.nextInt(20, 900) + "条，清单随时更新。",
                        "（二）依申请公开。收到的申请都按时答复，没有逾期。");
            case 5 -> List.of("存在的问题：一是栏目更新不够及时；二是业务学习还不够。", "改进措施：一是专人每周检查栏目；二是每季度开一次学习会。");
            default -> List.of("没有其他需要报告的事项。");
        };
    }

    /** Line by line every cell by its column; one that goes on from the line above has no rows of its own. */
    static List<Map<Integer, PrintedCell>> grid(List<PrintedRow> rows) {
        var grid = new ArrayList<Map<Integer, PrintedCell>>();
        var covered = new HashMap<Integer, Set<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            var line = new TreeMap<Integer, PrintedCell>();
            int column = 0;
            for (var cell : rows.get(i).cells()) {
                while (covered.getOrDefault(i, Set.of()).contains(column)) {
                    column++;
                }
                line.put(column, cell);
                for (int below = i + 1; below < i + cell.rows(); below++) {
                    for (int across = 0; across < cell.columns(); across++) {
                        covered.computeIfAbsent(below, row -> new TreeSet<>()).add(column + across);
                    }
                }
                column += cell.columns();
            }
            grid.add(line);
        }
        return grid;
    }

    /** As a web page, which office programs open too; from it they made the files beside the tests. */
    public String html() {
        var page =
                new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>");
        print(new Pages() {

            @Override
            public void paragraph(String text) {
                page.append("<p>").append(text).append("</p>\n");
            }

            @Override
            public void table(TableForm form, List<Map<Integer, PrintedCell>> grid) {
                page.append("<table border=1>");
                grid.forEach(row -> {
                    page.append("<tr>");
                    row.values()
                            .forEach(cell -> page.append(
                                            "<td colspan=" + cell.columns() + " rowspan=" + cell.rows() + ">")
                                    .append(printed(cell).replace("\n", "<br>"))
                                    .append("</td>"));
                    page.append("</tr>\n");
                });
                page.append("</table>\n");
            }
        });
        return page.append("</body></html>").toString();
    }
}
