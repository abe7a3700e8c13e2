package org.nianbao.report.reading;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.nianbao.account.Caller;
import org.nianbao.check.FromRegister;
import org.nianbao.form.Editions;
import org.nianbao.register.CorrectionProposal;
import org.nianbao.register.Offer;
import org.nianbao.register.PublishedFigures;
import org.nianbao.register.Register;
import org.nianbao.report.ReportId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * Which cells of reports were taken from a register (取数), one document a report, to which each time is added: who took
 * which numbers as of when, and the digest of what they count, by which they can be proven later. A cell stays linked to
 * its register until another report is made of it; what is written over it is compared with the register for ever.
 */
@Repository
public class Fills {

    private static final String COLLECTION = "fills";
    private static final String TAKEN = "taken";

    private final MongoCollection<Document> fills;
    private final List<Register> registers;
    private final PublishedFigures published;
    private final Editions editions;

    Fills(Store store, List<Register> registers, PublishedFigures published, Editions editions) {
        this.fills = store.collection(COLLECTION);
        this.registers = List.copyOf(registers);
        this.published = published;
        this.editions = editions;
    }

    /** What the registers offer a report. */
    public List<Offer> offers(ReportId report) {
        var edition = editions.forYear(report.year());
        return registers.stream()
                .flatMap(register -> register.offer(report.agency(), report.year(), edition).stream())
                .filter(offer -> !offer.cells().isEmpty())
                .toList();
    }

    /** What the registers propose to correct of the report as it is published. */
    public List<CorrectionProposal> proposals(ReportId report) {
        return registers.stream()
                .flatMap(
                        register -> CorrectionProposal.of(
                                published, register, report.agency(), report.year(), editions.forYear(report.year()))
                                .stream())
                .toList();
    }

    /** Notes what was taken. */
    public void note(ReportId report, Offer offer, Map<String, Integer> cells, Caller caller, Instant at) {
        var taken = new Document("register", offer.register())
                .append("label", offer.label())
                .append("asOf", offer.asOf().toString())
                .append("digest", offer.digest())
                .append("callerId", caller.id())
                .append("by", caller.name())
                .append("at", Date.from(at))
                .append(
                        "cells",
                        cells.entrySet().stream()
                                .map(cell -> new Document("ref", cell.getKey()).append("number", cell.getValue()))
                                .toList());
        Store.orChanged(() -> fills.updateOne(
                eq(report.toString()),
                Updates.combine(Updates.push(TAKEN, taken), Updates.setOnInsert(Store.FORM, 1)),
                new UpdateOptions().upsert(true)));
    }

    /** The cells that were taken, by reference, with what their register says now. */
    Map<String, FromRegister> of(ReportId report) {
        var document = fills.find(eq(report.toString())).first();
        if (document == null) {
            return Map.of();
        }
        return Damaged.named(COLLECTION, document, () -> filled(report, document));
    }

    private Map<String, FromRegister> filled(ReportId report, Document document) {
        var now = new HashMap<String, Map<String, Integer>>();
        offers(report).forEach(offer -> now.put(offer.register(), offer.cells()));
        var filled = new LinkedHashMap<String, FromRegister>();
        for (var taken : document.getList(TAKEN, Document.class)) {
            var register = taken.getString("register");
            var label = taken.getString("label");
            for (var cell : taken.getList("cells", Document.class)) {
                var ref = cell.getString("ref");
                var says = now.getOrDefault(register, Map.of()).get(ref);
                filled.put(
                        ref,
                        new FromRegister(
                                label,
                                BigDecimal.valueOf(Objects.requireNonNull(cell.getInteger("number"))),
                                says == null ? null : BigDecimal.valueOf(says)));
            }
        }
        return filled;
    }
}
