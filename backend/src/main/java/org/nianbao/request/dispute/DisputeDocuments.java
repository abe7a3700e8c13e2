package org.nianbao.request.dispute;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.RequestId;
import org.nianbao.request.dispute.DisputeFact.DisputeAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeAppealed;
import org.nianbao.request.dispute.DisputeFact.DisputeDecided;
import org.nianbao.request.dispute.DisputeFact.DisputeNotAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeOpened;
import org.nianbao.request.dispute.DisputeFact.DisputeStruck;

/** Facts of disputes as documents and back; part of the store. What a document says is also what its hash covers. */
final class DisputeDocuments {

    private DisputeDocuments() {}

    /** What is said, in a fixed order, absent where there is nothing. */
    static Map<String, Object> fields(DisputeFact fact) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("is", kind(fact));
        fields.put("on", fact.on().toString());
        switch (fact) {
            case DisputeOpened it -> {
                fields.put("kind", it.kind().name());
                fields.put("role", it.role().name());
                put(
                        fields,
                        "request",
                        it.request() == null ? null : it.request().toString());
                fields.put("about", it.about());
                fields.put("body", it.body());
            }
            case DisputeAccepted it -> put(fields, "caseNumber", it.caseNumber());
            case DisputeNotAccepted it -> {}
            case DisputeDecided it -> fields.put("outcome", it.outcome().key());
            case DisputeAppealed it -> {}
            case DisputeStruck it -> {
                fields.put("number", it.number());
                fields.put("reason", it.reason());
            }
        }
        return fields;
    }

    static Document write(RecordedDisputeFact recorded) {
        return new Document("number", recorded.number())
                .append("fact", new Document(fields(recorded.fact())))
                .append("at", Date.from(recorded.recordedAt()))
                .append("callerId", recorded.callerId())
                .append("by", recorded.by())
                .append("hash", recorded.hash());
    }

    static RecordedDisputeFact read(Document recorded) {
        return new RecordedDisputeFact(
                recorded.getInteger("number"),
                fact(recorded.get("fact", Document.class)),
                recorded.getDate("at").toInstant(),
                recorded.getString("callerId"),
                recorded.getString("by"),
                recorded.getString("hash"));
    }

    private static DisputeFact fact(Document said) {
        var on = LocalDate.parse(said.getString("on"));
        var request = said.getString("request");
        return switch (said.getString("is")) {
            case "opened" ->
                new DisputeOpened(
                        on,
                        DisputeKind.valueOf(said.getString("kind")),
                        DisputeRole.valueOf(said.getString("role")),
                        request == null ? null : RequestId.parse(request),
                        said.getString("about"),
                        said.getString("body"));
            case "accepted" -> new DisputeAccepted(on, said.getString("caseNumber"));
            case "notAccepted" -> new DisputeNotAccepted(on);
            case "decided" -> new DisputeDecided(on, DisputeOutcome.ofKey(said.getString("outcome")));
            case "appealed" -> new DisputeAppealed(on);
            case "struck" -> new DisputeStruck(on, said.getInteger("number"), said.getString("reason"));
            default -> throw new IllegalArgumentException("a dispute's fact of that kind is not known");
        };
    }

    private static String kind(DisputeFact fact) {
        return switch (fact) {
            case DisputeOpened it -> "opened";
            case DisputeAccepted it -> "accepted";
            case DisputeNotAccepted it -> "notAccepted";
            case DisputeDecided it -> "decided";
            case DisputeAppealed it -> "appealed";
            case DisputeStruck it -> "struck";
        };
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
