package org.nianbao.intake;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;
import org.nianbao.content.ContentInput.SectionInput;
import org.nianbao.content.Edited;
import org.nianbao.content.InvalidPart;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.content.Section;
import org.nianbao.content.difference.CellChange;
import org.nianbao.content.difference.TextChange;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;

/**
 * 并入: what a file would change in a report that exists, part by part, for a person to choose from. What the file leaves
 * open takes nothing from the report: a BLANK cell, an empty section or list is no part of it, and of a channel, a measure
 * or the contact only what the file says of it changes. What it does list takes the place of the report's list.
 *
 * @param parts those that would change something, in printed order
 */
record Takeover(Report report, List<TakenPart> parts) {

    static final String TABLE = "table ";

    /**
     * One part that can be taken by itself.
     *
     * @param key     title, preamble, contact, channels, problems (with the measures), {@code section 1} (its prose) or
     *                {@code table requests}
     * @param cells   the cells that would change, in printed order
     * @param texts   the words that would change, those of figures in prose that follow a cell among them
     * @param kept    how many cells the file leaves BLANK where the report has something, which stays
     * @param figures how many figures in the report's prose of that part would be plain text afterwards
     */
    record TakenPart(String key, List<CellChange> cells, List<TextChange> texts, int kept, int figures) {}

    /** @param read in the report's own form */
    static Takeover of(Report report, Content read) {
        return new Takeover(
                report,
                keys(read)
                        .filter(key -> !isHeld(report.content(), key))
                        .map(key -> part(report.content(), read, key))
                        .filter(part -> !part.cells().isEmpty() || !part.texts().isEmpty())
                        .toList());
    }

    /** Whether a part is a table whose figures nobody types: of a file too they are not taken. */
    private static boolean isHeld(Content now, String key) {
        return key.startsWith(TABLE)
                && cells(now, key.substring(TABLE.length())).anyMatch(cell -> now.held(cell.ref()) != null);
    }

    private static TakenPart part(Content now, Content read, String key) {
        var then = applied(now, input(now, read, Set.of(key)));
        return new TakenPart(
                key,
                CellChange.between(now, then),
                TextChange.between(now, then),
                key.startsWith(TABLE) ? kept(now, read, key.substring(TABLE.length())) : 0,
                Math.max(0, figures(now, key) - figures(then, key)));
    }

    private static Content applied(Content now, ContentInput input) {
        return switch (input.applyTo(now)) {
            case Edited.Accepted(var content) -> content;
            case Edited.Invalid(var problems) ->
                throw new BadRequest(problems.stream().map(InvalidPart::message).collect(Collectors.joining()));
        };
    }

    private static int kept(Content now, Content read, String table) {
        var cells = read.cells();
        return (int) cells(now, table)
                .filter(cell -> cell.kind() != CellKind.BLANK)
                .filter(cell -> Objects.requireNonNull(cells.get(cell.ref())).kind() == CellKind.BLANK)
                .count();
    }

    private static int figures(Content now, String key) {
        var blocks = key.equals("preamble")
                ? now.preamble()
                : key.startsWith(ContentInput.SECTION)
                        ? now.prose().getOrDefault(number(key), List.of())
                        : List.<Block>of();
        return blocks.stream().mapToInt(block -> block.figures().size()).sum();
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(ContentInput.SECTION.length()));
    }

    private static Stream<Cell> cells(Content content, String table) {
        var found = content.table(table);
        return found == null ? Stream.of() : found.rows().stream().flatMap(row -> row.cells().stream());
    }

    /** All parts of which a file says anything, in printed order. */
    static Stream<String> keys(Content read) {
        return Stream.of(
                        read.title().isBlank() ? Stream.<String>of() : Stream.of("title"),
                        read.preamble().isEmpty() ? Stream.<String>of() : Stream.of("preamble"),
                        read.sections().stream().flatMap(section -> keys(read, section)),
                        read.channels().isEmpty() ? Stream.<String>of() : Stream.of("channels"),
                        read.problems().isEmpty() && read.measures().isEmpty()
                                ? Stream.<String>of()
                                : Stream.of("problems"),
                        read.contact() == null ? Stream.<String>of() : Stream.of("contact"))
                .flatMap(Function.identity());
    }

    private static Stream<String> keys(Content read, Section section) {
        return Stream.concat(
                section.blocks().isEmpty() ? Stream.of() : Stream.of(ContentInput.SECTION + section.number()),
                section.tables().stream()
                        .map(table -> table.form().key())
                        .filter(key -> cells(read, key).anyMatch(cell -> cell.kind() != CellKind.BLANK))
                        .map(key -> TABLE + key));
    }

    /**
     * The change that takes some parts over. What the report has already under the same words keeps its id, so that what was
     * said of it stays beside it; all else gets one of its own.
     */
    static ContentInput input(Content now, Content read, Set<String> keys) {
        var problems = keys.contains("problems") && !read.problems().isEmpty() ? problems(now, read) : null;
        return new ContentInput(
                keys.contains("title") ? read.title() : null,
                keys.contains("preamble") ? read.preamble() : null,
                keys.contains("contact") ? contact(now.contact(), read.contact()) : null,
                read.sections().stream()
                        .filter(section -> keys.contains(ContentInput.SECTION + section.number()))
                        .map(section -> new SectionInput(section.number(), section.blocks()))
                        .toList(),
                read.tables().stream()
                        .filter(table -> keys.contains(TABLE + table.form().key()))
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.kind() != CellKind.BLANK)
                        .map(cell -> new CellInput(cell.ref(), cell.kind(), cell.number(), cell.note()))
                        .toList(),
                keys.contains("channels") ? channels(now, read) : null,
                problems,
                keys.contains("problems") && !read.measures().isEmpty() ? measures(now, read, problems) : null,
                null);
    }

    private static @Nullable Contact contact(@Nullable Contact now, @Nullable Contact read) {
        return now == null || read == null
                ? read
                : new Contact(
                        or(read.address(), now.address()),
                        or(read.postcode(), now.postcode()),
                        or(read.phone(), now.phone()),
                        or(read.fax(), now.fax()),
                        or(read.email(), now.email()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T kept) {
        return said == null ? kept : said;
    }

    private static List<ChannelInput> channels(Content now, Content read) {
        return read.channels().stream()
                .map(channel -> {
                    var same = same(now.channels(), read.channels(), channel, Channel::name);
                    return same == null
                            ? new ChannelInput(
                                    null,
                                    channel.name(),
                                    channel.kinds(),
                                    channel.items(),
                                    channel.previousItems(),
                                    channel.categories())
                            : new ChannelInput(
                                    same.id(),
                                    channel.name(),
                                    channel.kinds().isEmpty() ? same.kinds() : channel.kinds(),
                                    or(channel.items(), same.items()),
                                    or(channel.previousItems(), same.previousItems()),
                                    channel.categories().isEmpty() ? same.categories() : channel.categories());
                })
                .toList();
    }

    /** What the report has under the same words, if the file has these words but once; else null. */
    private static <T> @Nullable T same(List<T> now, List<T> read, T one, Function<T, String> words) {
        var said = words.apply(one);
        return read.stream().filter(other -> words.apply(other).equals(said)).count() > 1
                ? null
                : now.stream()
                        .filter(there -> words.apply(there).equals(said))
                        .findFirst()
                        .orElse(null);
    }

    private static List<ProblemInput> problems(Content now, Content read) {
        return read.problems().stream()
                .map(problem -> new ProblemInput(idOf(now, read, problem), problem.text()))
                .toList();
    }

    /** Measures name the problems they answer, so every problem needs its id before the change is made. */
    private static String idOf(Content now, Content read, Problem problem) {
        var same = same(now.problems(), read.problems(), problem, Problem::text);
        return same == null ? "p" + (last(now) + 1 + read.problems().indexOf(problem)) : same.id();
    }

    private static int last(Content now) {
        return now.problems().stream()
                .map(Problem::id)
                .filter(id -> id.matches("p\\d{1,8}"))
                .mapToInt(id -> Integer.parseInt(id.substring(1)))
                .max()
                .orElse(0);
    }

    /** @param problems those that take the place of the report's; null where its own stay */
    private static List<MeasureInput> measures(Content now, Content read, @Nullable List<ProblemInput> problems) {
        return read.measures().stream()
                .map(measure -> {
                    var same = same(now.measures(), read.measures(), measure, Measure::text);
                    var answered = measure.problems().stream()
                            .map(problem -> idOf(now, read, problem))
                            .toList();
                    return same == null
                            ? new MeasureInput(
                                    null, measure.text(), answered, measure.owner(), measure.due(), measure.status())
                            : new MeasureInput(
                                    same.id(),
                                    measure.text(),
                                    answered.isEmpty() ? stillThere(same, problems) : answered,
                                    or(measure.owner(), same.owner()),
                                    or(measure.due(), same.due()),
                                    // Planned is what is read where a file says nothing of it.
                                    measure.status() == Measure.Status.PLANNED ? same.status() : measure.status());
                })
                .toList();
    }

    private static List<String> stillThere(Measure measure, @Nullable List<ProblemInput> problems) {
        return measure.problems().stream()
                .map(Problem::id)
                .filter(id -> problems == null || problems.stream().anyMatch(problem -> id.equals(problem.id())))
                .toList();
    }
}
