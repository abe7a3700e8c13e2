package org.nianbao.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of content. A part left out (null) stays as it is; cells, sections and past measures change one by one,
 * lists (channels, problems, measures) as a whole.
 */
public record ContentInput(
        @Nullable String title,
        @Nullable List<Block> preamble,
        @Nullable Contact contact,
        @Nullable List<SectionInput> sections,
        @Nullable List<CellInput> cells,
        @Nullable List<ChannelInput> channels,
        @Nullable List<ProblemInput> problems,
        @Nullable List<MeasureInput> measures,
        @Nullable List<PastMeasureInput> pastMeasures,
        @Nullable List<UnacceptedInput> unaccepted) {

    /** A change in which everything that was typed was accepted. */
    public ContentInput(
            @Nullable String title,
            @Nullable List<Block> preamble,
            @Nullable Contact contact,
            @Nullable List<SectionInput> sections,
            @Nullable List<CellInput> cells,
            @Nullable List<ChannelInput> channels,
            @Nullable List<ProblemInput> problems,
            @Nullable List<MeasureInput> measures,
            @Nullable List<PastMeasureInput> pastMeasures) {
        this(title, preamble, contact, sections, cells, channels, problems, measures, pastMeasures, null);
    }

    public record SectionInput(int number, List<Block> blocks) {}

    /** @param note null keeps the remark there is, an empty one removes it */
    public record CellInput(
            String ref,
            CellKind kind,
            @Nullable BigDecimal number,
            @Nullable String note) {}

    /** @param id of the channel it replaces; null for a new one */
    public record ChannelInput(
            @Nullable String id,
            String name,
            List<ChannelKind> kinds,
            @Nullable Integer items,
            @Nullable Integer previousItems,
            @Nullable List<Channel.Category> categories) {

        ChannelInput unnamed() {
            return new ChannelInput(null, name, kinds, items, previousItems, categories);
        }
    }

    public record ProblemInput(@Nullable String id, String text) {

        ProblemInput unnamed() {
            return new ProblemInput(null, text);
        }
    }

    /** @param problems ids of the problems it answers */
    public record MeasureInput(
            @Nullable String id,
            String text,
            @Nullable List<String> problems,
            @Nullable String owner,
            @Nullable LocalDate due,
            Measure.@Nullable Status status) {

        MeasureInput unnamed() {
            return new MeasureInput(null, text, problems, owner, due, status);
        }
    }

    /** What became of a measure of an earlier year; null takes back what was said. */
    public record PastMeasureInput(
            String measure,
            int year,
            Measure.@Nullable Status status,
            @Nullable String note) {

        String part() {
            return PAST_MEASURE + year + " " + measure;
        }
    }

    /** What was typed in a place and cannot stand there; null drops it. See {@link Unaccepted#place}. */
    public record UnacceptedInput(String place, @Nullable String text) {}

    public static final String SECTION = "section ";
    static final String PAST_MEASURE = "pastMeasures ";
    static final String UNACCEPTED = "unaccepted ";

    /**
     * The names of the parts this change touches; a cell goes by its reference, a past measure by year and id. Whoever
     * fills a cell settles what was typed in it, and must have seen that.
     */
    public List<String> touched() {
        var parts = new ArrayList<String>();
        add(parts, "title", title);
        add(parts, "preamble", preamble);
        add(parts, "contact", contact);
        add(parts, "channels", channels);
        add(parts, "problems", problems);
        add(parts, "measures", measures);
        (sections == null ? List.<SectionInput>of() : sections)
                .forEach(section -> parts.add(SECTION + section.number()));
        (cells == null ? List.<CellInput>of() : cells).forEach(cell -> {
            parts.add(cell.ref());
            parts.add(UNACCEPTED + cell.ref());
        });
        (pastMeasures == null ? List.<PastMeasureInput>of() : pastMeasures).forEach(past -> parts.add(past.part()));
        (unaccepted == null ? List.<UnacceptedInput>of() : unaccepted)
                .stream()
                        .map(one -> UNACCEPTED + one.place())
                        .filter(part -> !parts.contains(part))
                        .forEach(parts::add);
        return parts;
    }

    /** The part that has to be open for a part this change touches: an entry that was not accepted goes with its place. */
    public static String whole(String part) {
        return part.startsWith(UNACCEPTED) ? Unaccepted.partOf(part.substring(UNACCEPTED.length())) : part;
    }

    private static void add(List<String> parts, String name, @Nullable Object part) {
        if (part != null) {
            parts.add(name);
        }
    }

    /** All of some content as a change that would make it of a blank one; what became of earlier measures apart. */
    static ContentInput of(Content content) {
        return new ContentInput(
                content.title(),
                content.preamble(),
                content.contact(),
                content.sections().stream()
                        .map(section -> new SectionInput(section.number(), section.blocks()))
                        .toList(),
                content.cells().values().stream()
                        .map(cell -> new CellInput(cell.ref(), cell.kind(), cell.number(), cell.note()))
                        .toList(),
                content.channels().stream()
                        .map(channel -> new ChannelInput(
                                channel.id(),
                                channel.name(),
                                channel.kinds(),
                                channel.items(),
                                channel.previousItems(),
                                channel.categories()))
                        .toList(),
                content.problems().stream()
                        .map(problem -> new ProblemInput(problem.id(), problem.text()))
                        .toList(),
                content.measures().stream()
                        .map(measure -> new MeasureInput(
                                measure.id(),
                                measure.text(),
                                measure.problems().stream().map(Problem::id).toList(),
                                measure.owner(),
                                measure.due(),
                                measure.status()))
                        .toList(),
                List.of(),
                content.unaccepted().stream()
                        .map(one -> new UnacceptedInput(one.place(), one.text()))
                        .toList());
    }

    /**
     * What this change comes to where others have saved since its author last looked.
     *
     * @param seen   what the author saw
     * @param stored what is stored now
     * @param made   what the change makes of what is stored, if it cannot be applied to what the author saw
     */
    public Merged onto(Content seen, Content stored, Content made) {
        return new Merging(this, seen, stored, applyTo(seen) instanceof Edited.Accepted(var content) ? content : made)
                .merged();
    }

    /** The content with this change, or everything in it that cannot be taken. */
    public Edited applyTo(Content content) {
        return new Editing(content, this).edited();
    }
}
