package org.nianbao.request;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
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
        return found == null
                ? RegisterStatement.NONE
                : Damaged.named(
                        COLLECTION,
                        found,
                        () -> new RegisterStatement(
                                LocalDate.parse(found.getString("keptSince")), found.getString("by")));
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
