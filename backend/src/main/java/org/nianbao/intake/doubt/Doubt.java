package org.nianbao.intake.doubt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 存疑: what the reader was not sure of; a person decides. Cells that are doubted for one reason are one doubt, a row or a
 * range of them. Without cells it speaks of everything in its section that was left BLANK or empty.
 *
 * @param cells     {@code table.row.column} of the cells meant, in printed order
 * @param section   number of the section meant, when it is about one
 * @param message   a Chinese sentence that names what was found
 * @param proposals what may be taken, where something follows; a person takes one of them or none
 * @param source    where it stands in the file
 */
public record Doubt(
        DoubtKind kind,
        List<String> cells,
        @Nullable Integer section,
        String message,
        List<Proposal> proposals,
        List<Excerpt> source) {

    /** What a person looks at to settle it. */
    public enum DoubtKind {
        /** 整份文件: whose report it is, for which year, in which form, how much of the file was read. */
        REPORT,
        /** 章节: whether a section is there and what was made of its prose. */
        SECTION,
        /** 表格: whether a table is there and is the form's. */
        TABLE,
        /** 行: which row it is and which figures belong to it. */
        ROW,
        /** 数字: what stands in a cell is no plain number, or not one the form asks for. */
        FIGURE,
        /** 金额: the money is in another unit than the form's. */
        AMOUNT,
        /** 公开渠道: the number of a channel, or what it is made of. */
        CHANNEL
    }

    public Doubt {
        cells = List.copyOf(cells);
        proposals = List.copyOf(proposals);
        source = List.copyOf(source);
    }

    public Doubt(DoubtKind kind, @Nullable Integer section, String message, Proposal... proposals) {
        this(kind, List.of(), section, message, List.of(proposals), List.of());
    }

    /** The first of the cells meant; null when none is. */
    public @Nullable String cell() {
        return cells.isEmpty() ? null : cells.getFirst();
    }

    public Doubt at(Excerpt... places) {
        return new Doubt(kind, cells, section, message, proposals, List.of(places));
    }
}
