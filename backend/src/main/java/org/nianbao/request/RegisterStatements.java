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

/** What agencies state of their registers of requests and of disputes, one document each. */
@Repository
public class RegisterStatements {

    private static final String COLLECTION = "requestRegisters";

    private final MongoCollection<Document> statements;

    RegisterStatements(Store store) {
        this.statements = store.collection(COLLECTION);
    }

    /** @param register whose: as it is called in the schema */
    public RegisterStatement of(String agency, String register) {
        var found = statements.find(eq(id(agency, register))).first();
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

    public void put(String agency, String register, LocalDate keptSince, Caller caller, Instant at) {
        Store.put(
                statements,
                new Document("_id", id(agency, register))
                        .append("keptSince", keptSince.toString())
                        .append("callerId", caller.id())
                        .append("by", caller.name())
                        .append("at", Date.from(at)));
    }

    /** That of requests stands under the agency, as it was the first there was. */
    private static String id(String agency, String register) {
        return register.equals(TableThree.KEY) ? agency : agency + "#" + register;
    }
}
