package org.nianbao.content;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.form.SectionForm;

/** One of the prescribed sections: its prose and its tables. */
public record Section(SectionForm form, List<Block> blocks, List<Table> tables) {

    public Section {
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
    }

    public int number() {
        return form.number();
    }

    public String title() {
        return form.title();
    }

    /** The prose as plain text, a line a block. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** Whether nobody wrote or filled in anything here. */
    public boolean isBlank() {
        return blocks.stream().allMatch(block -> block.text().isBlank())
                && tables.stream().allMatch(Table::isBlank);
    }
}
