package org.nianbao.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentTree;

/** A doubt as the store keeps it. Earlier ones have a cell at most, and neither kind nor proposals nor source. */
final class DoubtDocument {

    private DoubtDocument() {
    }

    static Document write(Doubt doubt) {
        return new Document("kind", doubt.kind().name()).append("cell", doubt.cell()).append("cells", doubt.cells())
                .append("section", doubt.section()).append("message", doubt.message())
                .append("proposals", doubt.proposals().stream().map(DoubtDocument::proposal).toList())
                .append("source", doubt.source().stream().map(DoubtDocument::excerpt).toList());
    }

    static Doubt read(Document document) {
        var cell = document.getString("cell");
        var kind = document.getString("kind");
        return new Doubt(kind == null ? earlier(cell, document.getInteger("section")) : Doubt.Kind.valueOf(kind),
                document.getList("cells", String.class, cell == null ? List.of() : List.of(cell)),
                document.getInteger("section"), document.getString("message"),
                document.getList("proposals", Document.class, List.of()).stream().map(DoubtDocument::readProposal).toList(),
                document.getList("source", Document.class, List.of()).stream().map(DoubtDocument::readExcerpt).toList());
    }

    private static Doubt.Kind earlier(@Nullable String cell, @Nullable Integer section) {
        return cell != null ? Doubt.Kind.FIGURE : section != null ? Doubt.Kind.SECTION : Doubt.Kind.REPORT;
    }

    private static Document proposal(Proposal proposal) {
        return new Document("why", proposal.why())
                .append("cells", proposal.cells().stream().map(cell -> new Document("cell", cell.cell())
                        .append("number", cell.number().toPlainString())).toList())
                .append("channel", proposal.channel() == null ? null
                        : new Document(ContentTree.writeChannel(proposal.channel())))
                .append("agencyName", proposal.agencyName()).append("year", proposal.year());
    }

    private static Proposal readProposal(Document document) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        document.getList("cells", Document.class, List.of()).forEach(cell ->
                numbers.put(cell.getString("cell"), new BigDecimal(cell.getString("number"))));
        var channel = document.get("channel", Document.class);
        return new Proposal(document.getString("why"), numbers,
                channel == null ? null : ContentTree.readChannel(channel), document.getString("agencyName"),
                document.getInteger("year"));
    }

    private static Document excerpt(Excerpt excerpt) {
        return new Document("before", excerpt.before()).append("marked", excerpt.marked())
                .append("after", excerpt.after());
    }

    private static Excerpt readExcerpt(Document document) {
        return new Excerpt(document.getString("before"), document.getString("marked"), document.getString("after"));
    }
}
