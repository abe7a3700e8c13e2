package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.export.file.Part.Detail;

/**
 * A publication as a workbook: what it is, its prose, a sheet for every table of the form and one each for channels,
 * problems and measures. Numbers are numbers; all else is text that no spreadsheet takes for a formula.
 */
public final class XlsxFile {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEADING = "1";
    private static final String NUMBER = "2";
    private static final String TEXT = "3";
    private static final int LONGEST_NAME = 31;
    private static final int LETTERS = 26;

    private XlsxFile() {}

    public static byte[] of(Paper paper) {
        var file = new OfficeFile("xl/workbook.xml", paper.about());
        file.enclose(paper.enclosure().write(sheets(file, grids(paper))));
        return file.bytes();
    }

    static byte[] of(Listing listing) {
        var file = new OfficeFile("xl/workbook.xml", listing.about());
        sheets(file, List.of(listing.grid(listing.title())));
        return file.bytes();
    }

    /** A sheet a grid; what they show. */
    private static List<String> sheets(OfficeFile file, List<Grid> grids) {
        var sheets = new Markup("").open("sheets");
        var names = new HashSet<String>();
        var shown = new ArrayList<String>();
        for (int i = 0; i < grids.size(); i++) {
            var id = file.relate(
                    "xl/worksheets/sheet" + (i + 1) + ".xml", TYPE + "worksheet+xml", "worksheet", sheet(grids.get(i)));
            var name = name(grids.get(i).title(), names);
            sheets.empty("sheet", "name", name, "sheetId", String.valueOf(i + 1), "r:id", id);
            shown.add(name);
            shown.addAll(shown(grids.get(i)));
        }
        file.relate("xl/styles.xml", TYPE + "styles+xml", "styles", Style.SHEET);
        file.add(
                "xl/workbook.xml",
                TYPE + "sheet.main+xml",
                new Markup(OfficeFile.XML)
                        .open("workbook", "xmlns", NAMESPACE, "xmlns:r", OfficeFile.RELATIONS)
                        .verbatim(sheets.close().toString())
                        .close()
                        .toString());
        return shown;
    }

    /** Every cell that has something in it, with its place: spreadsheets drop and add empty ones as they like. */
    private static List<String> shown(Grid grid) {
        return IntStream.range(0, grid.lines().size())
                .boxed()
                .flatMap(line -> grid.lines().get(line).stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .map(cell -> place(cell.column(), line) + " " + Markup.visible(cell.text())))
                .toList();
    }

    private static List<Grid> grids(Paper paper) {
        var content = paper.content();
        var grids = new ArrayList<Grid>();
        grids.add(ListGrids.facts("说明", facts(paper)));
        grids.add(ListGrids.prose(content));
        content.sections().stream().map(StatutoryGrid::of).forEach(grids::addAll);
        if (paper.official()) {
            return grids;
        }
        grids.add(ListGrids.channels(content.channels()));
        grids.add(ListGrids.pastMeasures(content.pastMeasures()));
        grids.add(ListGrids.problems(content.problems()));
        grids.add(ListGrids.measures(content));
        return grids;
    }

    private static Stream<Detail> facts(Paper paper) {
        var note = paper.publication().correctionNote();
        return Stream.of(
                        Stream.of(
                                new Detail("标题", paper.title()),
                                new Detail("机关", paper.agency().name()),
                                new Detail("机关代码", paper.agency().code()),
                                new Detail("年度", paper.year() + "年"),
                                new Detail("编号", paper.publication().id().toString()),
                                new Detail("索引号", paper.publication().indexNumber()),
                                new Detail("发布日期", Spelling.of(paper.publishedOn()))),
                        note == null ? Stream.<Detail>of() : Stream.of(new Detail("更正说明", note)),
                        Manuscript.contact(paper.content().contact()).stream(),
                        Stream.of(new Detail("格式依据", paper.content().edition().basis())))
                .flatMap(facts -> facts);
    }

    /** Excel takes 31 characters, some not at all, and no name twice. */
    private static String name(String title, Set<String> taken) {
        var clean = title.replaceAll("[\\[\\]:*?/\\\\]", "");
        var name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        while (!taken.add(name)) {
            name = name.substring(0, Math.min(name.length(), LONGEST_NAME - 1)) + "′";
        }
        return name;
    }

    private static String sheet(Grid grid) {
        var sheet = new Markup(OfficeFile.XML).open("worksheet", "xmlns", NAMESPACE);
        freeze(sheet, grid);
        sheet.open("cols");
        for (int i = 0; i < grid.columns(); i++) {
            sheet.empty(
                    "col",
                    "min",
                    String.valueOf(i + 1),
                    "max",
                    String.valueOf(i + 1),
                    "width",
                    String.valueOf(Math.max(9, grid.widths().get(i) * 2)),
                    "customWidth",
                    "1");
        }
        sheet.close().open("sheetData");
        for (int i = 0; i < grid.lines().size(); i++) {
            row(sheet, grid, i);
        }
        sheet.close();
        merged(sheet, grid);
        return sheet.empty(
                        "pageMargins",
                        "left",
                        "0.7",
                        "right",
                        "0.7",
                        "top",
                        "0.75",
                        "bottom",
                        "0.75",
                        "header",
                        "0.3",
                        "footer",
                        "0.3")
                .empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToHeight", "0")
                .close()
                .toString();
    }

    /** The headings stay in sight. */
    private static void freeze(Markup sheet, Grid grid) {
        sheet.open("sheetPr")
                .empty("pageSetUpPr", "fitToPage", "1")
                .close()
                .open("sheetViews")
                .open("sheetView", "workbookViewId", "0");
        int stub = grid.head() > 0 ? grid.stub() : 0;
        if (grid.head() > 0) {
            sheet.empty(
                    "pane",
                    "xSplit",
                    stub > 0 ? String.valueOf(stub) : null,
                    "ySplit",
                    String.valueOf(grid.head()),
                    "topLeftCell",
                    place(stub, grid.head()),
                    "activePane",
                    stub > 0 ? "bottomRight" : "bottomLeft",
                    "state",
                    "frozen");
        }
        sheet.close().close();
    }

    /** Also the places a merged cell covers, so that it has a border all around. */
    private static void row(Markup sheet, Grid grid, int line) {
        sheet.open("row", "r", String.valueOf(line + 1));
        for (int column = 0; column < grid.columns(); column++) {
            int at = column;
            var begins = grid.lines().get(line).stream()
                    .filter(cell -> cell.column() == at)
                    .findFirst();
            if (begins.isPresent()) {
                cell(sheet, begins.get(), place(column, line));
            } else {
                sheet.empty("c", "r", place(column, line), "s", HEADING);
            }
        }
        sheet.close();
    }

    private static void cell(Markup sheet, Grid.Square cell, String place) {
        if (cell.number() != null && cell.scope() == null) {
            sheet.open("c", "r", place, "s", NUMBER)
                    .element("v", Spelling.of(cell.number()))
                    .close();
        } else {
            sheet.open("c", "r", place, "s", cell.scope() == null ? TEXT : HEADING, "t", "inlineStr")
                    .open("is")
                    .element("t", cell.text(), "xml:space", "preserve")
                    .close()
                    .close();
        }
    }

    private static void merged(Markup sheet, Grid grid) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < grid.lines().size(); i++) {
            for (var cell : grid.lines().get(i)) {
                if (cell.columns() > 1 || cell.rows() > 1) {
                    ranges.add(place(cell.column(), i) + ":"
                            + place(cell.column() + cell.columns() - 1, i + cell.rows() - 1));
                }
            }
        }
        if (!ranges.isEmpty()) {
            sheet.open("mergeCells", "count", String.valueOf(ranges.size()));
            ranges.forEach(range -> sheet.empty("mergeCell", "ref", range));
            sheet.close();
        }
    }

    /** Column 0, line 0 as A1; column 26 as AA1. */
    private static String place(int column, int line) {
        return letters(column) + (line + 1);
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
