package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Section;

/** A report from its preamble to its last list, as parts in reading order: what HTML, PDF and DOCX have in common. */
public final class Manuscript {

    private Manuscript() {}

    public static List<Part> of(Content content) {
        var parts = new ArrayList<Part>();
        content.preamble().forEach(block -> parts.add(part(block)));
        var contact = contact(content.contact());
        if (!contact.isEmpty()) {
            parts.add(new Part.Facts(contact));
        }
        for (var section : content.sections()) {
            parts.add(new Part.Headline(1, Spelling.ordinal(section.number()) + section.title()));
            section.blocks().forEach(block -> parts.add(part(block)));
            parts.addAll(StatutoryGrid.of(section));
            if (isEmpty(section)) {
                parts.add(new Part.Paragraph("本部分没有文字。"));
            }
        }
        if (!content.channels().isEmpty()) {
            parts.add(new Part.Headline(1, "附：公开渠道"));
            parts.add(ListGrids.channels(content.channels()));
        }
        if (!content.problems().isEmpty()
                || !content.measures().isEmpty()
                || !content.pastMeasures().isEmpty()) {
            parts.add(new Part.Headline(1, "附：问题与改进措施"));
        }
        if (!content.pastMeasures().isEmpty()) {
            parts.add(ListGrids.pastMeasures(content.pastMeasures()));
        }
        if (!content.problems().isEmpty()) {
            parts.add(ListGrids.problems(content.problems()));
        }
        if (!content.measures().isEmpty()) {
            parts.add(ListGrids.measures(content));
        }
        return parts;
    }

    private static boolean isEmpty(Section section) {
        return section.blocks().isEmpty() && section.tables().isEmpty();
    }

    private static Part part(Block block) {
        int level = block.level() == null ? 1 : block.level();
        return switch (block.kind()) {
            case HEADING -> new Part.Headline(level > 1 ? 3 : 2, block.text());
            case PARAGRAPH -> new Part.Paragraph(block.text());
            case ITEM -> new Part.Bullet(level, block.text());
        };
    }

    /** What the contact states, in the order of the preamble. */
    static List<Part.Detail> contact(@Nullable Contact contact) {
        if (contact == null) {
            return List.of();
        }
        return Stream.of(
                        fact("地址", contact.address()),
                        fact("邮政编码", contact.postcode()),
                        fact("电话", contact.phone()),
                        fact("传真", contact.fax()),
                        fact("电子邮箱", contact.email()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Part.Detail> fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(new Part.Detail(name, value));
    }
}
