package org.nianbao.notice;

import java.util.Date;
import org.bson.Document;

/** Events as part of documents and back; part of the stores of messages and of what goes out. */
public final class EventDocuments {

    public static final String AGENCY = "agency";
    public static final String AT = "at";

    private EventDocuments() {}

    public static Document write(Event event) {
        var actor = event.actor();
        return new Document("event", event.id())
                .append("kind", event.kind().name())
                .append(AGENCY, event.agency())
                .append("year", event.year())
                .append("sentence", event.sentence())
                .append("detail", event.detail())
                .append("actor", actor == null ? null : new Document("id", actor.id()).append("name", actor.name()))
                .append("link", event.link())
                .append(AT, Date.from(event.at()));
    }

    public static Event read(Document document) {
        var actor = document.get("actor", Document.class);
        return new Event(
                document.getString("event"),
                EventKind.valueOf(document.getString("kind")),
                document.getString(AGENCY),
                document.getInteger("year"),
                document.getString("sentence"),
                document.getString("detail"),
                actor == null ? null : new Event.Actor(actor.getString("id"), actor.getString("name")),
                document.getString("link"),
                document.getDate(AT).toInstant());
    }
}
