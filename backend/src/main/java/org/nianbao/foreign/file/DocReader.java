package org.nianbao.foreign.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.nianbao.foreign.file.ListNumbers.ListLevel;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.Marks;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;

/** Reads the text of a Word document of the binary format, as {@link DocxReader} does of the newer one. */
final class DocReader {

    private static final int MOST_COLUMNS = 200;
    /** Edges of cells no further apart, in twentieths of a point, are one: they are drawn by hand. */
    private static final int SAME_EDGE = 60;

    private static final int MOST_SECTIONS = 1_000;
    private static final int PAGE_OF_LOOKS = 512;

    private static final char FIELD = '\u0013';
    private static final char FIELD_SHOWS = '\u0014';
    private static final char FIELD_ENDS = '\u0015';

    private final List<Written> lines = new ArrayList<>();
    private final ListNumbers numbers = new ListNumbers();
    /** Of each field one is within, whether it is its instruction. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private final Set<String> lists = new HashSet<>();
    private int tables;

    private DocReader() {}

    static Opened open(DirectoryNode root) throws IOException {
        checkLength(root);
        try (var document = new HWPFDocument(root)) {
            var reader = new DocReader();
            reader.read(document.getRange());
            return new Opened(reader.lines, List.of(), null);
        }
    }

    /** A document is put together of pieces, pages of looks and sections; few that are named again and again would grow without end. */
    private static void checkLength(DirectoryNode root) throws IOException {
        var text = stream(root, "WordDocument");
        if ((text.getShort(0x0A) & 0x0100) != 0) {
            throw new EncryptedDocumentException("locked");
        }
        boolean second = (text.getShort(0x0A) & 0x0200) != 0;
        var table = stream(root, second ? "1Table" : "0Table");
        int mostPages = text.limit() / PAGE_OF_LOOKS;
        if (text.getInt(0x00FE) / 8 > mostPages
                || text.getInt(0x0106) / 8 > mostPages
                || text.getInt(0x00CE) / 16 > MOST_SECTIONS) {
            throw tooLarge();
        }
        int at = text.getInt(0x01A2);
        while (table.get(at) == 1) {
            // Never backwards, whatever the file says: it would be gone over without end.
            at += 3 + Short.toUnsignedInt(table.getShort(at + 1));
        }
        int pieces = (table.getInt(at + 1) - 4) / 12;
        int before = 0;
        for (int piece = 0; piece <= pieces; piece++) {
            int letters = table.getInt(at + 5 + 4 * piece);
            if (letters < before || letters > text.limit()) {
                throw tooLarge();
            }
            before = letters;
        }
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(Obstacle.NO_REPORT, "这个文件展开后太大，不像一份年度报告，无法读取。");
    }

    private static ByteBuffer stream(DirectoryNode root, String name) throws IOException {
        try (var in = root.createDocumentInputStream(name)) {
            return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private void read(Range body) {
        int paragraphs = body.numParagraphs();
        for (int i = 0; i < paragraphs; ) {
            UnreadableFile.ifGivenUp();
            var paragraph = body.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = body.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs());
            } else {
                line(paragraph);
                i++;
            }
        }
    }

    private void line(Paragraph paragraph) {
        var text = new StringBuilder();
        var struck = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            var shown = shown(run);
            if (isStruck(run)) {
                struck.append(shown);
            } else {
                text.append(run.getSubSuperScriptIndex() == 0 ? shown : Marks.raised(shown));
            }
        }
        var gone = struck.toString().strip();
        for (var part : ((text.toString().isBlank() ? "" : number(paragraph)) + text).split("\n", -1)) {
            lines.add(new Written(part, null, gone));
            gone = "";
        }
    }

    /** What a reader sees of a run: no field's instruction, no mark of a picture or of a cell's end. */
    private String shown(CharacterRun run) {
        boolean gone = run.isMarkedDeleted() || run.isVanished();
        var shown = new StringBuilder();
        for (char c : run.text().toCharArray()) {
            switch (c) {
                case FIELD -> fields.push(true);
                case FIELD_SHOWS -> {
                    fields.poll();
                    fields.push(false);
                }
                case FIELD_ENDS -> fields.poll();
                default -> {
                    if (!gone && !fields.contains(true)) {
                        shown.append(
                                switch (c) {
                                    case '\t' -> "    ";
                                    case '\u000B' -> "\n";
                                    case '\u001E' -> "-";
                                    default -> c < ' ' ? "" : String.valueOf(c);
                                });
                    }
                }
            }
        }
        return shown.toString();
    }

    private static boolean isStruck(CharacterRun run) {
        return run.isStrikeThrough() || run.isDoubleStrikeThrough();
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        var list = paragraph.getList();
        var data = list.getListData();
        if (data == null) {
            return "";
        }
        var key = String.valueOf(list.getLsid());
        var levels = data.getLevels();
        for (int i = 0; i < levels.length && !lists.contains(key); i++) {
            var text = new StringBuilder();
            levels[i].getNumberText().chars().forEach(c -> text.append(c < 9 ? "%" + (c + 1) : (char) c));
            numbers.put(
                    key,
                    i,
                    new ListLevel(format(levels[i].getNumberFormat()), text.toString(), levels[i].getStartAt()));
        }
        lists.add(key);
        return numbers.next(key, Math.clamp(paragraph.getLvl(), 0, levels.length - 1));
    }

    /** What the newer format calls it; all that count in Chinese are one here. */
    private static String format(int number) {
        return switch (number) {
            case 10, 11, 33, 35, 37, 39 -> "chineseCounting";
            case 18 -> "decimalEnclosedCircle";
            case 23 -> "bullet";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    private void table(Table table) {
        var edges = edges(table);
        int number = ++tables;
        for (int i = 0; i < table.numRows(); i++) {
            UnreadableFile.ifGivenUp();
            var cells = new ArrayList<TableCell>();
            var row = table.getRow(i);
            for (int c = 0; c < row.numCells() && cells.size() < MOST_COLUMNS; c++) {
                var cell = row.getCell(c);
                boolean goesOn = cell.isMerged() || cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                if (!goesOn) {
                    int right = cell.getLeftEdge() + cell.getWidth();
                    for (int next = c + 1;
                            next < row.numCells() && row.getCell(next).isMerged();
                            next++) {
                        right = row.getCell(next).getLeftEdge()
                                + row.getCell(next).getWidth();
                    }
                    int column = place(edges, cell.getLeftEdge());
                    cells.add(inscribed(cell)
                            .cell(
                                    column,
                                    Math.max(1, place(edges, right) - column),
                                    height(table, i, cell.getLeftEdge())));
                }
            }
            lines.add(Written.row(new TableRow(number, true, i, cells)));
        }
    }

    private CellText inscribed(Range cell) {
        var all = new CellText();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            var paragraph = cell.getParagraph(i);
            for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
                var run = paragraph.getCharacterRun(r);
                var shown = shown(run);
                if (isStruck(run)) {
                    all.struck(shown);
                } else if (run.getSubSuperScriptIndex() != 0) {
                    all.raised(shown);
                } else {
                    all.plain(shown);
                }
            }
            all.space();
        }
        return all;
    }

    /** Where any cell of the table begins or ends. */
    private static NavigableSet<Integer> edges(Table table) {
        var edges = new TreeSet<Integer>();
        for (int i = 0; i < table.numRows(); i++) {
            var row = table.getRow(i);
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                for (int edge : new int[] {cell.getLeftEdge(), cell.getLeftEdge() + cell.getWidth()}) {
                    if (edges.subSet(edge - SAME_EDGE, edge + SAME_EDGE).isEmpty()) {
                        edges.add(edge);
                    }
                }
            }
        }
        return edges;
    }

    private static int place(NavigableSet<Integer> edges, int edge) {
        return edges.headSet(edge - SAME_EDGE, true).size();
    }

    private static int height(Table table, int from, int edge) {
        int to = from + 1;
        while (to < table.numRows() && goesOn(table, to, edge)) {
            to++;
        }
        return to - from;
    }

    private static boolean goesOn(Table table, int at, int edge) {
        var row = table.getRow(at);
        for (int c = 0; c < row.numCells(); c++) {
            var cell = row.getCell(c);
            if (Math.abs(cell.getLeftEdge() - edge) < SAME_EDGE) {
                return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            }
        }
        return false;
    }
}
