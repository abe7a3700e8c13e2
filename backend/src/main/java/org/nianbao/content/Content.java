package org.nianbao.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;

/**
 * 报告内容: all that a report says. Every section and every cell of the edition is there; only what was filled in differs.
 *
 * @param title        the report's own title
 * @param preamble     what stands before section one: legal basis, period, where to read it
 * @param pastMeasures the measures of earlier reports that were still open when this one was started
 * @param unaccepted   what was typed and cannot stand where it was; by place, and none in what is published
 * @param compilation  of what its figures are the sum, where it is a government's made of others'; null where people
 *                     fill them in
 */
public record Content(
        Edition edition,
        String title,
        List<Block> preamble,
        @Nullable Contact contact,
        List<Section> sections,
        List<Channel> channels,
        List<Problem> problems,
        List<Measure> measures,
        List<PastMeasure> pastMeasures,
        List<Unaccepted> unaccepted,
        @Nullable Compilation compilation) {

    public Content {
        preamble = List.copyOf(preamble);
        sections = List.copyOf(sections);
        channels = List.copyOf(channels);
        problems = List.copyOf(problems);
        measures = List.copyOf(measures);
        pastMeasures = List.copyOf(pastMeasures);
        unaccepted = unaccepted.stream().sorted().toList();
        var form = edition.sections();
        if (!sections.stream().map(Section::form).toList().equals(form)) {
            throw new IllegalArgumentException("内容的各部分与格式版本 " + edition.key() + " 不符。");
        }
        requireUnique("公开渠道", channels.stream().map(Channel::id).toList());
        requireUnique("问题", problems.stream().map(Problem::id).toList());
        requireUnique("改进措施", measures.stream().map(Measure::id).toList());
        requireUnique(
                "上年改进措施",
                pastMeasures.stream()
                        .map(past -> past.year() + " 年的 " + past.measure())
                        .toList());
        requireUnique("未采用的输入", unaccepted.stream().map(Unaccepted::place).toList());
        for (var measure : measures) {
            if (!problems.containsAll(measure.problems())) {
                throw new IllegalArgumentException("改进措施 " + measure.id() + " 所对应的问题不在问题之列。");
            }
        }
        for (var section : sections) {
            for (var table : section.tables()) {
                for (var row : table.rows()) {
                    row.cells().forEach(cell -> requireSum(compilation, cell));
                }
            }
        }
    }

    private static void requireSum(@Nullable Compilation compilation, Cell cell) {
        if (compilation == null
                ? cell.computed()
                : !compilation.cell(cell.ref(), cell.note()).equals(cell)) {
            throw new IllegalArgumentException("单元格 " + cell.ref() + " 的数 " + cell.number() + " 不是其来源之和。");
        }
    }

    /** Content of which everything that was typed was accepted. */
    public Content(
            Edition edition,
            String title,
            List<Block> preamble,
            @Nullable Contact contact,
            List<Section> sections,
            List<Channel> channels,
            List<Problem> problems,
            List<Measure> measures,
            List<PastMeasure> pastMeasures) {
        this(edition, title, preamble, contact, sections, channels, problems, measures, pastMeasures, List.of(), null);
    }

    private static void requireUnique(String what, List<String> ids) {
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException(what + "的编号重复：" + String.join("、", ids) + "。");
        }
    }

    /** Content in which nothing was filled in yet. */
    public static Content blank(Edition edition, String title) {
        return of(edition, title, List.of(), null, Map.of(), Map.of(), List.of(), List.of(), List.of());
    }

    /** Content from prose by section number and cells by reference; what is in neither map is empty or BLANK. */
    public static Content of(
            Edition edition,
            String title,
            List<Block> preamble,
            @Nullable Contact contact,
            Map<Integer, List<Block>> prose,
            Map<String, Cell> cells,
            List<Channel> channels,
            List<Problem> problems,
            List<Measure> measures) {
        var sections = edition.sections().stream()
                .map(form -> new Section(
                        form,
                        prose.getOrDefault(form.number(), List.of()),
                        edition.tables().stream()
                                .filter(table -> form.tables().contains(table.key()))
                                .map(table -> Table.of(table, ref -> {
                                    var cell = cells.get(ref);
                                    return cell == null ? Cell.blank(ref) : cell.entered();
                                }))
                                .toList()))
                .toList();
        return new Content(edition, title, preamble, contact, sections, channels, problems, measures, List.of());
    }

    /** How many cells nobody filled in. */
    public int blankCells() {
        return (int) cells().values().stream()
                .filter(cell -> cell.kind() == CellKind.BLANK)
                .count();
    }

    /** Whether that edition has a place for all that was filled in. */
    public boolean fits(Edition other) {
        return sections.stream().filter(section -> !section.blocks().isEmpty()).allMatch(section -> {
                    var form = other.section(section.number());
                    return form != null && form.title().equals(section.form().title());
                })
                && cells().values().stream()
                        .allMatch(cell -> cell.kind() == CellKind.BLANK || other.cell(cell.ref()) != null);
    }

    /** The same content in another edition's form, which it {@link #fits}. */
    public Content in(Edition other) {
        var moved = of(other, title, preamble, contact, prose(), cells(), channels, problems, measures);
        return moved.withPastMeasures(pastMeasures).withUnaccepted(unaccepted);
    }

    /** What the official form asks for, and none of what is listed beside it. */
    public Content withoutAnnexes() {
        return new Content(
                edition,
                title,
                preamble,
                contact,
                sections,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unaccepted,
                compilation);
    }

    /** The same content with other measures to follow up. */
    public Content withPastMeasures(List<PastMeasure> others) {
        return new Content(
                edition,
                title,
                preamble,
                contact,
                sections,
                channels,
                problems,
                measures,
                others,
                unaccepted,
                compilation);
    }

    /** The same content with other entries that were not accepted. */
    public Content withUnaccepted(List<Unaccepted> others) {
        return new Content(
                edition,
                title,
                preamble,
                contact,
                sections,
                channels,
                problems,
                measures,
                pastMeasures,
                others,
                compilation);
    }

    /** The same content with the measures as they are known by now. */
    public Content withMeasures(List<Measure> others) {
        return new Content(
                edition,
                title,
                preamble,
                contact,
                sections,
                channels,
                problems,
                others,
                pastMeasures,
                unaccepted,
                compilation);
    }

    /**
     * The same content with its figures summed up anew, and wherever prose quotes them; with null they stay as they are and
     * are people's to fill in again. Remarks on cells stay.
     */
    public Content withCompilation(@Nullable Compilation other) {
        if (compilation == null && other == null) {
            return this;
        }
        var cells = cells();
        cells.replaceAll((ref, cell) -> other == null ? cell.entered() : other.cell(ref, cell.note()));
        return new Content(
                edition,
                title,
                ProseEditing.showing(preamble, edition, cells),
                contact,
                sections.stream()
                        .map(section -> new Section(
                                section.form(),
                                ProseEditing.showing(section.blocks(), edition, cells),
                                section.tables().stream()
                                        .map(table -> Table.of(table.form(), cells::get))
                                        .toList()))
                        .toList(),
                channels,
                problems,
                measures,
                pastMeasures,
                unaccepted,
                other);
    }

    /**
     * Why nobody types the number of a cell, and what to do instead; null where people fill it in. Every way in which
     * content is changed asks here, so another source of a cell's number need be named nowhere else.
     */
    public @Nullable String held(String ref) {
        var form = compilation == null ? null : edition.cell(ref);
        return form == null ? null : "“" + form.label() + "”是各机关年报的合计，不能直接改数；需要增减的，请在“汇总”中登记调整，写明原因和依据。";
    }

    public @Nullable Section section(int number) {
        return sections.stream()
                .filter(section -> section.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** All tables in printed order. */
    public List<Table> tables() {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }

    public @Nullable Table table(String key) {
        return tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The cell of that reference; null where the edition has none. */
    public @Nullable Cell cell(String ref) {
        return sections.stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }

    /** Every cell by its reference. Worked out anew at each call: whoever asks for many keeps the map. */
    public Map<String, Cell> cells() {
        var cells = new HashMap<String, Cell>();
        for (var section : sections) {
            for (var table : section.tables()) {
                for (var row : table.rows()) {
                    row.cells().forEach(cell -> cells.put(cell.ref(), cell));
                }
            }
        }
        return cells;
    }

    /** The prose of every section by its number. */
    public Map<Integer, List<Block>> prose() {
        return sections.stream().collect(Collectors.toMap(Section::number, Section::blocks));
    }

    /** The prose of a section, or with null of the preamble. */
    public List<Block> blocks(@Nullable Integer section) {
        return section == null ? preamble : prose().getOrDefault(section, List.of());
    }

    /** What is reported in a section beside its prose and tables. */
    public List<Object> inSection(int number) {
        var form = edition.section(number);
        return form == null
                ? List.of()
                : form.reports().stream()
                        .<Object>map(reported -> switch (reported) {
                            case CHANNELS -> channels;
                            case IMPROVEMENT -> List.of(problems, measures, pastMeasures);
                        })
                        .toList();
    }

    /**
     * One part of the content by the name under which {@link ContentInput#touched()} lists it; two people who change
     * different parts are not in each other's way. Prose is as it was written: a number in it that followed its cell is
     * nobody's change of the prose.
     */
    public @Nullable Object part(String name) {
        return switch (name) {
            case "title" -> title;
            case "preamble" -> asWritten(preamble);
            case "contact" -> contact;
            case "channels" -> channels;
            case "problems" -> problems;
            case "measures" -> measures;
            default ->
                name.startsWith(ContentInput.SECTION)
                        ? asWritten(prose().get(Integer.valueOf(name.substring(ContentInput.SECTION.length()))))
                        : name.startsWith(ContentInput.PAST_MEASURE)
                                ? pastMeasure(name.substring(ContentInput.PAST_MEASURE.length()))
                                : name.startsWith(ContentInput.UNACCEPTED)
                                        ? unaccepted(name.substring(ContentInput.UNACCEPTED.length()))
                                        : cell(name);
        };
    }

    private @Nullable Unaccepted unaccepted(String place) {
        return unaccepted.stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PastMeasure pastMeasure(String yearAndId) {
        return pastMeasures.stream()
                .filter(past -> (past.year() + " " + past.measure()).equals(yearAndId))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable List<Block> asWritten(@Nullable List<Block> blocks) {
        return blocks == null ? null : blocks.stream().map(Block::asWritten).toList();
    }
}
