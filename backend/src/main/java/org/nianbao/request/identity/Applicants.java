package org.nianbao.request.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Who asks, one document a request under its id: sealed, beside how often it was changed and the hash of the 查询码. */
@Repository
class Applicants {

    private static final String COLLECTION = "applicants";
    private static final String SEALED = "sealed";
    private static final String VERSION = "version";
    private static final String CODE = "code";

    /** @param version 1 as it was first kept */
    record Versioned(int version, Applicant applicant) {}

    /** @param hashed what is kept of the code */
    record CodedRequest(String request, String hashed) {

        /** The request alone: the hash is for nobody to read. */
        @Override
        public String toString() {
            return request;
        }
    }

    private final MongoCollection<Document> applicants;

    Applicants(@Qualifier("identityStore") Store store) {
        this.applicants =
                store.collection(COLLECTION, new IndexModel(Indexes.ascending(CODE), new IndexOptions().sparse(true)));
    }

    boolean add(String request, DataKey key, Applicant applicant) {
        return Store.commit(
                applicants,
                new Document("_id", request).append(VERSION, 1).append(SEALED, seal(request, key, applicant)));
    }

    @Nullable
    Versioned find(String request, DataKey key) {
        var document = applicants.find(eq(request)).first();
        return document == null
                ? null
                : Damaged.named(
                        COLLECTION,
                        document,
                        () -> new Versioned(
                                document.getInteger(VERSION),
                                IdentityDocuments.applicant(key.open(
                                        document.get(SEALED, Binary.class).getData(), place(request)))));
    }

    /** @return false when another one changed it since that version */
    boolean change(String request, DataKey key, int version, Applicant applicant) {
        return applicants
                        .updateOne(
                                new Document("_id", request).append(VERSION, version),
                                Updates.combine(
                                        Updates.set(VERSION, version + 1),
                                        Updates.set(SEALED, seal(request, key, applicant))))
                        .getMatchedCount()
                > 0;
    }

    private static Binary seal(String request, DataKey key, Applicant applicant) {
        return new Binary(key.seal(IdentityDocuments.write(applicant), place(request)));
    }

    private static String place(String request) {
        return COLLECTION + "|" + request;
    }

    /** @param hashed null for none */
    void setCode(String request, @Nullable String hashed) {
        var change = hashed == null ? Updates.unset(CODE) : Updates.set(CODE, hashed);
        if (applicants.updateOne(eq(request), change).getMatchedCount() == 0 && hashed != null) {
            throw missing(request);
        }
    }

    @Nullable
    String code(String request) {
        var document = applicants
                .find(eq(request))
                .projection(Projections.include(CODE))
                .first();
        return document == null ? null : document.getString(CODE);
    }

    /** Requests that can be asked for by a code, some at a time, in the order of what is kept of that. */
    List<CodedRequest> coded(String after, int most) {
        return applicants
                .find(gt(CODE, after))
                .sort(Sorts.ascending(CODE))
                .projection(Projections.include(CODE))
                .limit(most)
                .map(each -> new CodedRequest(each.getString("_id"), each.getString(CODE)))
                .into(new ArrayList<>());
    }

    static Missing missing(String request) {
        return new Missing("没有申请“" + request + "”的申请人信息。");
    }

    void remove(String request) {
        applicants.deleteOne(eq(request));
    }
}
