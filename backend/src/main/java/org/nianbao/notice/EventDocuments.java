package org.nianbao.notice;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.nianbao.graphql.BadRequest;

/** Events as part of documents and back, and how such documents are listed; part of the stores of messages and of what goes out. */
public final class EventDocuments {

    public static final String AGENCY = "agency";
    public static final String AT = "at";

    public static final Bson LATEST_FIRST = new Document(AT, -1).append("_id", -1);

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

    /** Where a document stands among others, the latest first. */
    public static String position(Event event, String id) {
        return event.at().toEpochMilli() + " " + id;
    }

    /** Those behind a position. */
    public static Bson behind(String position) {
        try {
            int space = position.indexOf(' ');
            var at = Date.from(Instant.ofEpochMilli(Long.parseLong(position.substring(0, space))));
            var id = position.substring(space + 1);
            return new Document(
                    "$or",
                    List.of(
                            new Document(AT, new Document("$lt", at)),
                            new Document(AT, at).append("_id", new Document("$lt", id))));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }
}
