package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.content.PastMeasure;
import org.nianbao.form.Editions;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code excerpts}: of every number its cells and what it says of earlier measures, for those who ask that of
 * thousands. It is frozen with the number, so that a head and its excerpt belong together whenever each is read. The cells
 * are one text, as a store takes twenty times as long to hand out two hundred small documents.
 */
@Repository
class Excerpts {

    /** So many are asked for at once. */
    static final int AT_ONCE = 250;

    private static final String EDITION = "edition";
    private static final String CELLS = "cells";
    private static final String PAST_MEASURES = "pastMeasures";

    private final MongoCollection<Document> excerpts;
    private final FrozenNumbers numbers;
    private final Editions editions;

    Excerpts(Store store, FrozenNumbers numbers, Editions editions) {
        this.excerpts = store.publicRecord("excerpts");
        this.numbers = numbers;
        this.editions = editions;
    }

    void put(PublicationId id, Content content) {
        Store.insert(excerpts, document(id, content));
    }

    void remove(PublicationId id) {
        excerpts.deleteOne(eq(id.toString()));
    }

    /** What some numbers say in their tables, in no order; nothing of one whose content was erased. */
    void eachCells(Collection<PublicationId> ids, BiConsumer<PublicationId, Map<String, Cell>> reader) {
        each(ids, CELLS, (id, excerpt) -> reader.accept(id, Damaged.named("excerpts", excerpt, () -> cells(excerpt))));
    }

    /** In which form some numbers are. */
    void eachEdition(Collection<PublicationId> ids, BiConsumer<PublicationId, String> reader) {
        each(ids, EDITION, (id, excerpt) -> reader.accept(id, excerpt.getString(EDITION)));
    }

    /** What some numbers say of measures that earlier years announced. */
    void eachPastMeasures(Collection<PublicationId> ids, BiConsumer<PublicationId, List<PastMeasure>> reader) {
        each(
                ids,
                PAST_MEASURES,
                (id, excerpt) -> reader.accept(
                        id, Damaged.named("excerpts", excerpt, () -> ContentTree.readPastMeasures(excerpt))));
    }

    private void each(Collection<PublicationId> ids, String field, BiConsumer<PublicationId, Document> reader) {
        ids.stream().distinct().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            var left = new HashMap<String, PublicationId>();
            some.forEach(id -> left.put(id.toString(), id));
            excerpts.find(in("_id", List.copyOf(left.keySet())))
                    .projection(Projections.include(field))
                    .batchSize(AT_ONCE)
                    .forEach(excerpt ->
                            reader.accept(Objects.requireNonNull(left.remove(excerpt.getString("_id"))), excerpt));
            belated(left.values()).forEach(reader);
        });
    }

    /** An earlier release made none, and they are there only some time after the start. */
    private Map<PublicationId, Document> belated(Collection<PublicationId> ids) {
        var made = new HashMap<PublicationId, Document>();
        numbers.whole(ids).forEach((id, whole) -> {
            var content = FrozenNumbers.content(whole);
            if (content != null) {
                made.put(id, document(id, ContentTree.read(content, editions)));
            }
        });
        return made;
    }

    static Document document(PublicationId id, Content content) {
        var document = new Document("_id", id.toString())
                .append(EDITION, content.edition().key())
                .append(
                        CELLS,
                        content.cells().values().stream()
                                .filter(cell -> cell.kind() != CellKind.BLANK)
                                .map(cell -> cell.ref() + " "
                                        + (cell.number() == null
                                                ? ""
                                                : cell.number().toPlainString()))
                                .sorted()
                                .collect(Collectors.joining("\n")));
        if (!content.pastMeasures().isEmpty()) {
            document.append(PAST_MEASURES, ContentTree.write(content).get(PAST_MEASURES));
        }
        return document;
    }

    /** The cells of an excerpt that somebody filled in, without their notes. */
    static Map<String, Cell> cells(Document excerpt) {
        return excerpt.getString(CELLS)
                .lines()
                .map(line -> {
                    int space = line.indexOf(' ');
                    var ref = line.substring(0, space);
                    return space + 1 < line.length()
                            ? Cell.number(ref, new BigDecimal(line.substring(space + 1)))
                            : Cell.notApplicable(ref);
                })
                .collect(Collectors.toMap(Cell::ref, Function.identity()));
    }
}
