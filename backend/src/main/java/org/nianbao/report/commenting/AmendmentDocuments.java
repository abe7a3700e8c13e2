package org.nianbao.report.commenting;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Figure;
import org.nianbao.report.commenting.Amendment.AmendmentSettled;
import org.nianbao.report.commenting.Amendment.AmendmentState;
import org.nianbao.report.commenting.Amendment.NewValue;
import org.nianbao.report.commenting.Amendment.NewWords;
import org.nianbao.report.commenting.Amendment.SuggestedChange;

/** Suggestions as part of a comment's document and back; part of the store. */
final class AmendmentDocuments {

    private AmendmentDocuments() {}

    static Document write(Amendment amendment) {
        return new Document("callerId", amendment.callerId())
                .append("revision", amendment.revision())
                .append(
                        "change",
                        switch (amendment.change()) {
                            case NewValue(var before, var after) ->
                                new Document("before", cell(before)).append("after", cell(after));
                            case NewWords(var section, var paragraph, var before, var after) ->
                                new Document("section", section)
                                        .append("paragraph", paragraph)
                                        .append("before", block(before))
                                        .append("after", after == null ? null : block(after));
                        })
                .append("settled", null);
    }

    static Document settled(AmendmentSettled settled) {
        return new Document("how", settled.how().name())
                .append("by", settled.by())
                .append("at", Date.from(settled.at()))
                .append("revision", settled.revision())
                .append("reason", settled.reason());
    }

    /** An earlier release knew none. */
    static @Nullable Amendment read(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var settled = document.get("settled", Document.class);
        return new Amendment(
                document.getString("callerId"),
                document.getInteger("revision"),
                readChange(document.get("change", Document.class)),
                settled == null
                        ? null
                        : new AmendmentSettled(
                                AmendmentState.valueOf(settled.getString("how")),
                                settled.getString("by"),
                                settled.getDate("at").toInstant(),
                                settled.getInteger("revision"),
                                settled.getString("reason")));
    }

    private static SuggestedChange readChange(Document change) {
        var before = change.get("before", Document.class);
        var after = change.get("after", Document.class);
        Integer paragraph = change.getInteger("paragraph");
        return paragraph == null
                ? new NewValue(readCell(before), readCell(after))
                : new NewWords(
                        change.getInteger("section"),
                        paragraph,
                        readBlock(before),
                        after == null ? null : readBlock(after));
    }

    private static Document cell(Cell cell) {
        return new Document("ref", cell.ref())
                .append("kind", cell.kind().name())
                .append("number", cell.number() == null ? null : cell.number().toPlainString());
    }

    private static Cell readCell(Document cell) {
        var number = cell.getString("number");
        return new Cell(
                cell.getString("ref"),
                CellKind.valueOf(cell.getString("kind")),
                number == null ? null : new BigDecimal(number),
                false,
                null);
    }

    private static Document block(Block block) {
        return new Document("kind", block.kind().name())
                .append("level", block.level())
                .append("text", block.text())
                .append(
                        "figures",
                        block.figures().stream()
                                .map(figure -> new Document("cell", figure.cell())
                                        .append("start", figure.start())
                                        .append("end", figure.end()))
                                .toList());
    }

    private static Block readBlock(Document block) {
        List<Figure> figures = block.getList("figures", Document.class).stream()
                .map(figure ->
                        new Figure(figure.getString("cell"), figure.getInteger("start"), figure.getInteger("end")))
                .toList();
        return new Block(
                BlockKind.valueOf(block.getString("kind")),
                block.getInteger("level"),
                block.getString("text"),
                figures);
    }
}
