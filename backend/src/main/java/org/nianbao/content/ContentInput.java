package org.nianbao.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of content. A part left out (null) stays as it is; cells and sections change one by one, lists (channels,
 * problems, measures) as a whole.
 */
public record ContentInput(@Nullable String title, @Nullable List<Block> preamble, @Nullable Contact contact,
        @Nullable List<SectionInput> sections, @Nullable List<CellInput> cells,
        @Nullable List<ChannelInput> channels, @Nullable List<ProblemInput> problems,
        @Nullable List<MeasureInput> measures) {

    public record SectionInput(int number, List<Block> blocks) {
    }

    public record CellInput(String ref, Cell.Kind kind, @Nullable BigDecimal number, @Nullable String note) {
    }

    /** @param id of the channel it replaces; null for a new one */
    public record ChannelInput(@Nullable String id, String name, List<Channel.Kind> kinds, @Nullable Integer items,
            @Nullable Integer previousItems, @Nullable List<Channel.Category> categories) {
    }

    public record ProblemInput(@Nullable String id, String text) {
    }

    /** @param problems ids of the problems it answers */
    public record MeasureInput(@Nullable String id, String text, @Nullable List<String> problems,
            @Nullable String owner, @Nullable LocalDate due, Measure.@Nullable Status status) {
    }

    /** The content with this change, or everything in it that cannot be taken. */
    public Edited applyTo(Content content) {
        return new Editing(content, this).edited();
    }
}
