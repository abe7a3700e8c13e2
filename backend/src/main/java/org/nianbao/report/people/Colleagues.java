package org.nianbao.report.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.account.StaffSeen;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * People who were here, one document each: name, roles, agency, address for mail, when. The store forgets who has not
 * come for longer than from one season to the next.
 */
@Repository
public class Colleagues {

    private static final long FORGOTTEN_AFTER_DAYS = 400;

    private final MongoCollection<Document> colleagues;

    Colleagues(Store store) {
        this.colleagues = store.collection(
                "colleagues",
                new IndexModel(Indexes.ascending("agency", "name")),
                new IndexModel(
                        Indexes.ascending("seen"),
                        new IndexOptions().expireAfter(FORGOTTEN_AFTER_DAYS, TimeUnit.DAYS)));
    }

    void meet(StaffSeen arrival, Instant at) {
        var caller = arrival.caller();
        update(
                caller.id(),
                Updates.combine(
                        Updates.set("name", caller.name()),
                        Updates.set(
                                "roles",
                                caller.roles().stream().map(Role::name).sorted().toList()),
                        Updates.set("agency", caller.agency()),
                        Updates.set("email", arrival.email()),
                        Updates.set("seen", Date.from(at))));
    }

    public void setByMail(String id, boolean byMail) {
        update(id, Updates.set("byMail", byMail));
    }

    private void update(String id, Bson change) {
        var numbered = Updates.combine(change, Updates.setOnInsert(Store.FORM, 1));
        Store.orChanged(() -> colleagues.updateOne(eq(id), numbered, new UpdateOptions().upsert(true)));
    }

    public @Nullable Colleague find(String id) {
        var document = colleagues.find(eq(id)).first();
        return document == null ? null : read(document);
    }

    public List<Colleague> of(String agency) {
        return list(eq("agency", agency));
    }

    /** Those who have an address and did not say that they want no mail. */
    public List<Colleague> byMail() {
        return list(and(ne("email", null), ne("byMail", false)));
    }

    private List<Colleague> list(Bson filter) {
        return colleagues
                .find(filter)
                .sort(Sorts.ascending("name", "_id"))
                .map(Colleagues::read)
                .into(new ArrayList<>());
    }

    private static Colleague read(Document document) {
        return Damaged.named(
                "colleagues",
                document,
                () -> new Colleague(
                        document.getString("_id"),
                        document.getString("name"),
                        document.getList("roles", String.class).stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        document.getString("agency"),
                        document.getString("email"),
                        document.getBoolean("byMail", true),
                        document.getDate("seen").toInstant()));
    }
}
