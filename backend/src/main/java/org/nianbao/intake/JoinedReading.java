package org.nianbao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Edition;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Doubt.DoubtKind;
import org.nianbao.intake.doubt.NotTaken;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.doubt.ReadReport;

/**
 * One report whose text and tables came as several files. What only one of them has is taken from it; where two say otherwise of a
 * cell neither is taken, and of a section's words those of the first.
 */
final class JoinedReading {

    /** What was read of one of the files. */
    record NamedReading(String name, ReadReport reading) {}

    private final List<NamedReading> files;
    private final Edition edition;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private JoinedReading(List<NamedReading> files, Edition edition) {
        this.files = files;
        this.edition = edition;
    }

    /** @throws UnreadableFile when they are not of one report */
    static ReadReport of(List<NamedReading> files) {
        if (files.size() == 1) {
            return files.getFirst().reading();
        }
        var years = files.stream()
                .map(file -> file.reading().year())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (years.size() > 1) {
            throw another("年度不同：" + said(files, reading -> reading.year() == null ? null : reading.year() + " 年"));
        }
        var names = files.stream()
                .map(file -> file.reading().agencyName())
                .filter(Objects::nonNull)
                .toList();
        if (names.stream().anyMatch(name -> names.stream().anyMatch(other -> !isSame(name, other)))) {
            throw another("机关不同：" + said(files, ReadReport::agencyName));
        }
        var joined = new JoinedReading(files, edition(files));
        return joined.join(names.isEmpty() ? null : names.getFirst(), years.isEmpty() ? null : years.getFirst());
    }

    /** A file may leave the region out of a name. */
    private static boolean isSame(String name, String other) {
        return name.endsWith(other) || other.endsWith(name);
    }

    private static Edition edition(List<NamedReading> files) {
        var told = files.stream()
                .filter(file -> file.reading().edition() != null)
                .map(file -> file.reading().content().edition())
                .distinct()
                .toList();
        if (told.size() > 1) {
            throw another(
                    "格式不同：" + said(files, reading -> reading.content().edition().called()));
        }
        return told.isEmpty() ? files.getFirst().reading().content().edition() : told.getFirst();
    }

    private static String said(List<NamedReading> files, Function<ReadReport, @Nullable String> what) {
        var said = new ArrayList<String>();
        files.forEach(file -> {
            var of = what.apply(file.reading());
            if (of != null) {
                said.add("“" + file.name() + "”是" + of);
            }
        });
        return String.join("，", said);
    }

    private static UnreadableFile another(String why) {
        return new UnreadableFile(Obstacle.NO_REPORT, "这几个文件不像是同一份报告，" + why + "。请分开上传。");
    }

    private Content content(NamedReading file) {
        var content = file.reading().content();
        if (content.edition() == edition) {
            return content;
        }
        if (!content.fits(edition)) {
            throw another("“" + file.name() + "”的内容放不进" + edition.called());
        }
        return content.in(edition);
    }

    private ReadReport join(@Nullable String agency, @Nullable Integer year) {
        var contents = files.stream().map(this::content).toList();
        var cells = cells(contents);
        var prose = prose(contents);
        var first = contents.getFirst();
        // A title says more than a file's name that stands in for one.
        var titled = contents.stream()
                .filter(content -> !content.preamble().isEmpty())
                .findFirst()
                .orElse(first);
        var channels = contents.stream()
                .filter(content -> !content.channels().isEmpty())
                .findFirst()
                .orElse(first);
        var improved = contents.stream()
                .filter(content ->
                        !content.problems().isEmpty() || !content.measures().isEmpty())
                .findFirst()
                .orElse(first);
        var content = Content.of(
                edition,
                titled.title(),
                titled.preamble(),
                contents.stream()
                        .map(Content::contact)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                prose,
                cells,
                channels.channels(),
                improved.problems(),
                improved.measures());
        var notTaken = new ArrayList<NotTaken>();
        for (var file : files) {
            file.reading().doubts().forEach(doubt -> keep(file, doubt, cells, prose, agency, year));
            unread.addAll(file.reading().unread());
            notTaken.addAll(file.reading().notTaken());
        }
        return new ReadReport(
                agency,
                year,
                files.stream()
                        .map(file -> file.reading().edition())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                content,
                doubts.stream().distinct().toList(),
                unread,
                notTaken);
    }

    private Map<String, Cell> cells(List<Content> contents) {
        var cells = new HashMap<String, Cell>();
        var unlike = new HashSet<String>();
        for (int i = 0; i < contents.size(); i++) {
            int at = i;
            contents.get(i).cells().forEach((ref, cell) -> {
                var before = cells.get(ref);
                if (cell.number() == null) {
                    return;
                }
                if (before == null || before.number() == null) {
                    cells.put(ref, cell);
                } else if (before.number().compareTo(cell.number()) != 0 && unlike.add(ref)) {
                    doubts.add(new Doubt(
                            DoubtKind.FIGURE,
                            List.of(ref),
                            section(ref),
                            "几个文件中的数字不同（" + before.number().toPlainString() + "，“"
                                    + files.get(at).name() + "”为 "
                                    + cell.number().toPlainString() + "），未填入。",
                            List.of(),
                            List.of()));
                }
            });
        }
        unlike.forEach(cells::remove);
        return cells;
    }

    private @Nullable Integer section(String ref) {
        return edition.sections().stream()
                .filter(section -> edition.cellsIn(section.number()).contains(ref))
                .map(section -> section.number())
                .findFirst()
                .orElse(null);
    }

    private Map<Integer, List<Block>> prose(List<Content> contents) {
        var prose = new HashMap<Integer, List<Block>>();
        for (int i = 0; i < contents.size(); i++) {
            for (var section : contents.get(i).prose().entrySet()) {
                var before = prose.getOrDefault(section.getKey(), List.of());
                if (before.isEmpty()) {
                    prose.put(section.getKey(), section.getValue());
                } else if (!section.getValue().isEmpty() && !text(before).equals(text(section.getValue()))) {
                    doubts.add(new Doubt(
                            DoubtKind.SECTION,
                            section.getKey(),
                            "“" + files.get(i).name() + "”中这一部分的文字“" + Notes.quote(text(section.getValue()))
                                    + "”与前面的文件不同，未采用。"));
                    unread.add(text(section.getValue()));
                }
            }
        }
        return prose;
    }

    private static String text(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }

    /** A doubt of one file, unless another file has what it misses. */
    private void keep(
            NamedReading file,
            Doubt doubt,
            Map<String, Cell> cells,
            Map<Integer, List<Block>> prose,
            @Nullable String agency,
            @Nullable Integer year) {
        var own = content(file).cells();
        Set<String> found = new HashSet<>();
        for (var ref : doubt.cells()) {
            var cell = own.get(ref);
            if ((cell == null || cell.number() == null) && cells.containsKey(ref)) {
                found.add(ref);
            }
        }
        boolean ofWhole = doubt.kind() == DoubtKind.REPORT
                && (agency != null
                                && file.reading().agencyName() == null
                                && doubt.message().contains("机关名称")
                        || year != null
                                && file.reading().year() == null
                                && doubt.message().contains("年度"));
        boolean ofSection = doubt.kind() == DoubtKind.SECTION
                && doubt.cells().isEmpty()
                && doubt.section() != null
                && content(file)
                        .prose()
                        .getOrDefault(doubt.section(), List.of())
                        .isEmpty()
                && !prose.getOrDefault(doubt.section(), List.of()).isEmpty();
        if (ofWhole || ofSection || !doubt.cells().isEmpty() && found.containsAll(doubt.cells())) {
            return;
        }
        doubts.add(
                found.isEmpty()
                        ? doubt
                        : new Doubt(
                                doubt.kind(),
                                doubt.cells().stream()
                                        .filter(ref -> !found.contains(ref))
                                        .toList(),
                                doubt.section(),
                                doubt.message(),
                                doubt.proposals(),
                                doubt.source()));
    }
}
