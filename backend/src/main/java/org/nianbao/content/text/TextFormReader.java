package org.nianbao.content.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Enclosure;
import org.nianbao.content.Limits;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.TableForm;

/** Reads back what {@link TextForm} wrote, or somebody has changed in it by its own rules. */
public final class TextFormReader {

    private static final int HEAD = 20;
    private static final Pattern VALUE = Pattern.compile("([^［]+)(?:［(\\d{1,4})］)?");
    private static final Pattern NOTE = Pattern.compile("注(\\d{1,4})：(.*)");

    private final List<String> lines;
    private int at;
    private final TextFormProse prose = new TextFormProse();
    private final Map<String, Cell> cells = new HashMap<>();
    private @Nullable Contact contact;
    private final List<Channel> channels = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<PastMeasure> pastMeasures = new ArrayList<>();

    private TextFormReader(List<String> lines) {
        this.lines = lines;
    }

    /** Whether the text says of itself that it has this form. */
    public static boolean knows(String text) {
        return text.lines().limit(HEAD).anyMatch(TextForm.MARK::equals);
    }

    /** The report the text holds; null when it does not keep to the form. */
    public static @Nullable Enclosure read(String text, Editions editions) {
        try {
            return new TextFormReader(Arrays.stream(text.split("\n", -1))
                            .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                            .toList())
                    .report(editions);
        } catch (RuntimeException e) {
            // A line that is not as it should be, whichever: the text is then read as any other is.
            return null;
        }
    }

    private @Nullable Enclosure report(Editions editions) {
        var title = Fields.plain(next());
        var agency = fact(TextForm.AGENCY);
        int year = Integer.parseInt(fact(TextForm.YEAR));
        var edition = editions.byKey(fact(TextForm.EDITION).split("（")[0]);
        while (!lines.get(at).equals(TextForm.PREAMBLE)) {
            at++;
        }
        while (at < lines.size()) {
            part(edition, next());
        }
        prose.showFigures(edition, cells);
        var content = Content.of(
                        edition,
                        title,
                        prose.of(TextFormProse.PREAMBLE),
                        contact,
                        prose.sections(),
                        cells,
                        channels,
                        problems,
                        measures)
                .withPastMeasures(pastMeasures);
        return Limits.keeps(content) ? new Enclosure(agency, year, content) : null;
    }

    private String next() {
        return lines.get(at++);
    }

    private String fact(String name) {
        var line = next();
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException(name);
        }
        return Fields.plain(line.substring(name.length()));
    }

    private void part(Edition edition, String line) {
        switch (line) {
            case TextForm.PREAMBLE -> prose.begin(TextFormProse.PREAMBLE);
            case TextForm.CONTACT -> contact = contact();
            case TextForm.CHANNELS -> rows().forEach(this::channel);
            case TextForm.PAST_MEASURES -> rows().forEach(this::pastMeasure);
            case TextForm.PROBLEMS ->
                rows().forEach(row -> problems.add(new Problem(row.get(0), Fields.plain(row.get(1)))));
            case TextForm.MEASURES -> rows().forEach(this::measure);
            case TextForm.FIGURES -> rows().forEach(prose::figure);
            default -> {
                var section = edition.sections().stream()
                        .filter(form -> line.equals(TextForm.heading(form.number(), form.title())))
                        .findFirst();
                var table = edition.tables().stream()
                        .filter(form -> form.title().equals(line))
                        .findFirst();
                if (section.isPresent()) {
                    prose.begin(section.get().number());
                } else if (table.isPresent()) {
                    table(table.get());
                } else if (line.startsWith(TextForm.PARAGRAPH) || !line.isBlank()) {
                    prose.line(line);
                }
            }
        }
    }

    private Contact contact() {
        var facts = new HashMap<String, String>();
        while (at < lines.size()
                && lines.get(at).contains("：")
                && !lines.get(at).startsWith(TextForm.PARAGRAPH)) {
            var line = next();
            int colon = line.indexOf('：');
            facts.put(line.substring(0, colon), Fields.plain(line.substring(colon + 1)));
        }
        return new Contact(facts.get("地址"), facts.get("邮政编码"), facts.get("电话"), facts.get("传真"), facts.get("电子邮箱"));
    }

    /** The lines of a list below its head, up to an empty one. */
    private List<List<String>> rows() {
        at++;
        var rows = new ArrayList<List<String>>();
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            rows.add(Fields.of(next()));
        }
        return rows;
    }

    /** Lines without a tab are the headings rows stand under. */
    private void table(TableForm table) {
        var noted = new HashMap<String, List<String>>();
        at++;
        for (var row : table.rows()) {
            while (lines.get(at).indexOf('\t') < 0) {
                at++;
            }
            var values = Fields.of(next());
            if (!values.getFirst().equals(row.label())
                    || values.size() != table.columns().size() + 1) {
                throw new IllegalArgumentException(row.label());
            }
            for (int i = 0; i < table.columns().size(); i++) {
                var ref = table.ref(row, table.columns().get(i));
                var value = VALUE.matcher(values.get(i + 1));
                if (!value.matches() || cells.containsKey(ref)) {
                    throw new IllegalArgumentException(ref);
                }
                cells.put(ref, cell(ref, value.group(1)));
                if (value.group(2) != null) {
                    noted.computeIfAbsent(value.group(2), mark -> new ArrayList<>())
                            .add(ref);
                }
            }
        }
        notes(noted);
    }

    private static Cell cell(String ref, String value) {
        return switch (value) {
            case Fields.NONE -> Cell.blank(ref);
            case TextForm.NOT_APPLICABLE -> Cell.notApplicable(ref);
            default -> Cell.number(ref, new BigDecimal(value));
        };
    }

    private void notes(Map<String, List<String>> noted) {
        while (at < lines.size()) {
            var note = NOTE.matcher(lines.get(at));
            if (!note.matches()) {
                break;
            }
            at++;
            for (var ref : noted.remove(note.group(1))) {
                cells.computeIfPresent(
                        ref,
                        (key, cell) -> new Cell(
                                key, cell.kind(), cell.number(), cell.computed(), Fields.plain(note.group(2))));
            }
        }
        if (!noted.isEmpty()) {
            throw new IllegalArgumentException(noted.toString());
        }
    }

    private void channel(List<String> row) {
        if (row.getFirst().isEmpty()) {
            var channel = channels.removeLast();
            var categories = new ArrayList<>(channel.categories());
            categories.add(new Channel.Category(
                    Fields.plain(row.get(1)).substring(TextForm.CATEGORY.length()), Integer.parseInt(row.get(3))));
            channels.add(new Channel(
                    channel.id(),
                    channel.name(),
                    channel.kinds(),
                    channel.items(),
                    channel.previousItems(),
                    categories));
        } else {
            channels.add(new Channel(
                    row.get(0),
                    Fields.plain(row.get(1)),
                    several(row.get(2), label -> named(ChannelKind.values(), ChannelKind::label, label)),
                    Fields.number(row.get(3)),
                    Fields.number(row.get(4)),
                    List.of()));
        }
    }

    private void measure(List<String> row) {
        if (row.getFirst().isEmpty()) {
            var measure = measures.removeLast();
            var followUps = new ArrayList<>(measure.followUps());
            followUps.add(
                    new Measure.FollowUp(Integer.parseInt(row.get(1)), status(row.get(2)), Fields.plain(row.get(3))));
            measures.add(measure.with(followUps));
        } else {
            var byId = problems.stream().collect(Collectors.toMap(Problem::id, Function.identity()));
            measures.add(new Measure(
                    row.get(0),
                    Fields.plain(row.get(1)),
                    several(row.get(2), byId::get),
                    Fields.optional(row.get(3)),
                    day(row.get(4)),
                    status(row.get(5)),
                    List.of()));
        }
    }

    private void pastMeasure(List<String> row) {
        pastMeasures.add(new PastMeasure(
                row.get(1),
                Integer.parseInt(row.get(0)),
                Fields.plain(row.get(2)),
                Fields.optional(row.get(3)),
                day(row.get(4)),
                row.get(5).equals(Fields.NONE) ? null : status(row.get(5)),
                Fields.optional(row.get(6))));
    }

    private static @Nullable LocalDate day(String field) {
        return field.equals(Fields.NONE) ? null : LocalDate.parse(field);
    }

    private static Measure.Status status(String label) {
        return named(Measure.Status.values(), Measure.Status::label, label);
    }

    private static <T> List<T> several(String field, Function<String, T> named) {
        return field.isEmpty()
                ? List.of()
                : Arrays.stream(field.split("、")).map(named).toList();
    }

    private static <T> T named(T[] values, Function<T, String> label, String wanted) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
