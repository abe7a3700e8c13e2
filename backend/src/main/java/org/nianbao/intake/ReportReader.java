package org.nianbao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.Opened.Around;
import org.nianbao.foreign.text.Title;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.SectionForm;
import org.nianbao.form.SectionForm.Reported;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.doubt.ReadReport;
import org.nianbao.intake.prose.Blocks;
import org.nianbao.intake.prose.Channels;
import org.nianbao.intake.prose.Furniture;
import org.nianbao.intake.prose.Headings;
import org.nianbao.intake.prose.Improvements;
import org.nianbao.intake.prose.Origin;
import org.nianbao.intake.prose.OtherNumbers;
import org.nianbao.intake.prose.Paragraphs;
import org.nianbao.intake.prose.Prelude;
import org.nianbao.intake.prose.Topic;

/** Reads a report from its lines, whatever kind of file they come from. */
final class ReportReader {

    private static final int TITLE_WITHIN = 60;
    /** Many times what the longest report has; the rest is kept, but not searched. */
    private static final int MOST_LINES = 20_000;

    private static final int MOST_REPORTS = 8;

    private final Editions editions;
    private final int thisYear;

    ReportReader(Editions editions, int thisYear) {
        this.editions = editions;
        this.thisYear = thisYear;
    }

    /**
     * Each report in a file by itself, in its order; what a page or a file is called is said of the first only.
     *
     * @throws UnreadableFile when nothing in the lines is a report's
     */
    List<ReadReport> each(List<Line> all, Around around) {
        var reports = new ArrayList<ReadReport>();
        var rest = all;
        while (reports.size() < MOST_REPORTS - 1) {
            var more = Headings.of(rest.size() <= MOST_LINES ? rest : rest.subList(0, MOST_LINES))
                    .secondReport();
            if (more.isEmpty()) {
                break;
            }
            reports.add(read(rest.subList(0, rest.size() - more.size()), reports.isEmpty() ? around : Around.NOTHING));
            rest = counted(more);
        }
        reports.add(read(rest, reports.isEmpty() ? around : Around.NOTHING));
        return reports;
    }

    private static List<Line> counted(List<Line> lines) {
        var counted = new ArrayList<Line>();
        lines.forEach(line -> counted.add(line.at(counted.size())));
        return counted;
    }

    /** @throws UnreadableFile when nothing in the lines is a report's */
    ReadReport read(List<Line> all, Around around) {
        var lines = all.size() <= MOST_LINES ? all : all.subList(0, MOST_LINES);
        var headings = Headings.of(lines);
        int first = headings.found().isEmpty()
                ? lines.size()
                : headings.found().getFirst().from();
        var printed = Title.find(lines, Math.min(first, TITLE_WITHIN));
        if (printed == null && headings.found().stream().noneMatch(heading -> heading.topic() != null)) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "没有在这个文件里找到年度报告：既没有读到标题，也没有读到任何一个部分。");
        }
        var title = printed != null
                ? printed
                : around.titles().stream()
                        .map(Title::of)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        var paragraphs = Paragraphs.of(lines);
        var notes = new Notes();
        var trials = editions.stream()
                .map(edition -> EditionTrial.of(headings, edition, editions))
                .toList();
        var year = trials.reversed().stream()
                .map(trial -> origin(trial, title, lines, around, paragraphs, new Notes())
                        .year())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var best = EditionTrial.best(trials, year, thisYear, editions);
        var prelude = Prelude.of(best.outline().prelude(), title, paragraphs, notes);
        var origin = origin(best, title, lines, around, paragraphs, notes);
        boolean told = edition(best, best.alike(trials, thisYear), origin.year(), notes);
        struck(best.outline().prelude(), null, notes);
        around(headings, notes);
        around.frame().forEach(text -> notes.unread(Integer.MAX_VALUE, text));
        tooLong(all.subList(lines.size(), all.size()), notes);
        var channels = new Channels(origin.year(), number(Topic.OVERVIEW, best.edition()), notes);
        var content = content(best, prelude, origin, paragraphs, channels, notes);
        var overview = content.prose().getOrDefault(number(Topic.OVERVIEW, best.edition()), List.of());
        return new ReadReport(
                origin.agency(),
                origin.year(),
                told ? best.edition().key() : null,
                content,
                notes.doubts(lines, new Witness(content)::propose),
                notes.unread(),
                OtherNumbers.in(overview, channels, content.cells()));
    }

    /** From the preamble; where there is none, from how section one begins. */
    private static Origin origin(
            EditionTrial trial,
            @Nullable Title title,
            List<Line> lines,
            Around around,
            Paragraphs paragraphs,
            Notes notes) {
        var first = Prelude.of(trial.outline().prelude(), title, paragraphs, new Notes())
                .paragraphs();
        var overview = trial.outline().sections().getOrDefault(number(Topic.OVERVIEW, trial.edition()), List.of());
        return Origin.of(title, first.isEmpty() ? paragraphs.join(overview) : first, lines, around, notes);
    }

    /** Whether file or year tell the edition, and a doubt when they do not tell it or not the same. */
    private boolean edition(EditionTrial best, List<EditionTrial> alike, @Nullable Integer year, Notes notes) {
        if (year == null) {
            if (alike.size() > 1) {
                notes.doubt(
                        Doubt.DoubtKind.REPORT,
                        null,
                        "文件没有写明年度，所用的格式也分不清是"
                                + alike.stream()
                                        .map(trial -> "“" + trial.edition().years() + "”")
                                        .collect(Collectors.joining("、"))
                                + "中的哪一种，暂按“" + best.edition().years() + "”的格式读入，请核对报告年度。");
            }
            return best.telling() > 0 && alike.size() == 1;
        }
        var prescribed = editions.forYear(year);
        if (prescribed != best.edition()) {
            notes.doubt(
                    Doubt.DoubtKind.REPORT,
                    null,
                    year + " 年的报告应当用" + prescribed.called() + "，文件中的表格却是"
                            + best.edition().called() + "，已按文件中的表格读入。");
        }
        return true;
    }

    private static void tooLong(List<Line> rest, Notes notes) {
        if (!rest.isEmpty()) {
            notes.doubt(Doubt.DoubtKind.REPORT, null, "文件太长，只读了前 " + MOST_LINES + " 行。");
            notes.unread(rest.getFirst().number(), rest.stream().map(Line::text).collect(Collectors.joining("\n")));
        }
    }

    private static void around(Headings headings, Notes notes) {
        notes.unread(headings.contents());
        if (!headings.secondReport().isEmpty()) {
            notes.doubt(
                    Doubt.DoubtKind.REPORT,
                    null,
                    "文件里似乎不止一份报告，只读了第一份；从“"
                            + Notes.quote(headings.secondReport().getFirst().text()) + "”起未读。");
            notes.unread(headings.secondReport());
        }
        var heads = new HashSet<String>();
        headings.lines().stream()
                .filter(line -> line.kind() == Line.LineKind.RUNNING_HEAD && heads.add(line.text()))
                .forEach(line -> notes.unread(line.number(), line.text()));
    }

    private static Content content(
            EditionTrial best, Prelude prelude, Origin origin, Paragraphs paragraphs, Channels channels, Notes notes) {
        var edition = best.edition();
        notes.addAll(best.outline().notes());
        var cells = new HashMap<String, Cell>();
        var prose = new HashMap<Integer, List<Block>>();
        int lastLine = best.outline().sections().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.kind() == Line.LineKind.TEXT)
                .mapToInt(Line::number)
                .max()
                .orElse(-1);
        for (var form : edition.sections()) {
            var lines = best.outline().sections().getOrDefault(form.number(), List.of()).stream()
                    .filter(line -> line.kind() == Line.LineKind.TEXT)
                    .toList();
            var tables = best.tables().get(form.number());
            if (tables != null) {
                notes.addAll(tables.notes());
                cells.putAll(tables.cells());
                lines = tables.prose();
            } else if (!lines.isEmpty() && lines.getLast().number() == lastLine) {
                int end = Furniture.end(lines, origin.agency());
                notes.unread(lines.subList(end, lines.size()));
                lines = lines.subList(0, end);
            }
            struck(lines, form.number(), notes);
            prose.put(form.number(), blocks(lines, paragraphs, notes));
        }
        var improvements = improvements(edition, prose, notes);
        return Content.of(
                edition,
                prelude.title(),
                prelude.preamble(),
                prelude.contact(),
                prose,
                cells,
                channels.in(told(edition, prose)),
                improvements.problems(),
                improvements.measures());
    }

    /** What is struck out in prose is no text; that it is there is worth a look. */
    private static void struck(List<Line> lines, @Nullable Integer section, Notes notes) {
        var struck =
                lines.stream().map(Line::struck).filter(text -> !text.isBlank()).collect(Collectors.joining("”“"));
        if (!struck.isEmpty()) {
            notes.doubt(Doubt.DoubtKind.SECTION, section, "原件此处有删除线文字“" + Notes.quote(struck) + "”，未读入。");
        }
    }

    private static List<Block> blocks(List<Line> lines, Paragraphs paragraphs, Notes notes) {
        var rest = new ArrayList<String>();
        var blocks = Blocks.of(paragraphs.join(lines), rest);
        rest.forEach(text -> notes.unread(lines.getLast().number(), text));
        return blocks;
    }

    /** The prose that may tell of channels. */
    private static List<String> told(Edition edition, Map<Integer, List<Block>> prose) {
        return Stream.of(
                        number(Topic.OVERVIEW, edition),
                        number(Topic.PROACTIVE, edition),
                        edition.section(Reported.CHANNELS).number())
                .distinct()
                .flatMap(section -> prose.getOrDefault(section, List.of()).stream())
                .map(Block::text)
                .toList();
    }

    private static Improvements improvements(Edition edition, Map<Integer, List<Block>> prose, Notes notes) {
        int section = edition.section(Reported.IMPROVEMENT).number();
        var blocks = prose.getOrDefault(section, List.of());
        var improvements = new Improvements(blocks);
        if (blocks.stream().mapToInt(block -> block.text().length()).sum() > 4) {
            if (improvements.problems().isEmpty()) {
                notes.doubt(Doubt.DoubtKind.SECTION, section, "没有读出逐条列举的存在问题，请对照原文填写。");
            } else if (improvements.problemsAreGuessed()) {
                notes.doubt(
                        Doubt.DoubtKind.SECTION,
                        section,
                        "存在问题没有编号，按句读成 " + improvements.problems().size() + " 条，请核对。");
            }
            if (improvements.measures().isEmpty()) {
                notes.doubt(Doubt.DoubtKind.SECTION, section, "没有读出逐条列举的改进措施，请对照原文填写。");
            } else if (improvements.measuresAreGuessed()) {
                notes.doubt(
                        Doubt.DoubtKind.SECTION,
                        section,
                        "改进措施没有编号，按句读成 " + improvements.measures().size() + " 条，请核对。");
            }
        }
        return improvements;
    }

    private static int number(Topic topic, Edition edition) {
        SectionForm form = topic.in(edition);
        return form == null ? 0 : form.number();
    }
}
