package org.nianbao.request;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.nianbao.account.Caller;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** What agencies state of their registers of requests, one document each. */
@Repository
public class RegisterStatements {

    private static final String COLLECTION = "requestRegisters";

    private final MongoCollection<Document> statements;

    RegisterStatements(Store store) {
        this.statements = store.collection(COLLECTION);
    }

    public RegisterStatement of(String agency) {
        var found = statements.find(eq(agency)).first();
        return found == null ? RegisterStatement.NONE : read(found);
    }

    /** Those of some agencies that stated something, by agency. */
    public Map<String, RegisterStatement> of(Collection<String> agencies) {
        var found = new HashMap<String, RegisterStatement>();
        statements.find(in("_id", agencies)).forEach(each -> found.put(each.getString("_id"), read(each)));
        return found;
    }

    private static RegisterStatement read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new RegisterStatement(
                        LocalDate.parse(document.getString("keptSince")), document.getString("by")));
    }

    public void put(String agency, LocalDate keptSince, Caller caller, Instant at) {
        Store.put(
                statements,
                new Document("_id", agency)
                        .append("keptSince", keptSince.toString())
                        .append("callerId", caller.id())
                        .append("by", caller.name())
                        .append("at", Date.from(at)));
    }
}
