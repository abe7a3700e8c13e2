package org.nianbao.report.commenting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.ReportId;
import org.nianbao.report.commenting.Amendment.AmendmentSettled;
import org.nianbao.report.commenting.Comment.Reply;
import org.nianbao.report.commenting.Comment.Resolution;
import org.nianbao.report.commenting.Comments.Remark.RemarkKind;
import org.nianbao.report.trail.Erasing.RevisionsErased;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/** Threads of comments, one document each under {@code <report>~<number>}; none is removed, but what one says may be. */
@Repository
class Comments {

    static final int MOST_THREADS = 500;
    static final int MOST_ANSWERS = 100;
    /** Identities of who said something in it; earlier releases noted names alone. */
    private static final String PARTICIPANTS = "participants";

    private static final String UNTOLD = "untold";
    private static final String UNTOLD_AT = UNTOLD + ".at";
    private static final String ERASED = "（内容已依法删除）";

    private final MongoCollection<Document> comments;

    Comments(Store store) {
        this.comments = store.collection(
                "comments",
                new IndexModel(Indexes.ascending("report", "number")),
                new IndexModel(Indexes.ascending("untold.at"), new IndexOptions().sparse(true)));
    }

    List<Comment> of(ReportId report) {
        return find(eq("report", report.toString()));
    }

    /** Those that stand in the way of submission. */
    List<Comment> open(ReportId report) {
        return find(and(eq("report", report.toString()), eq("flagged", true), eq("resolved", null)));
    }

    /** Those that suggest something of which nobody has said what becomes of it. */
    List<Comment> amendments(ReportId report) {
        return find(and(eq("report", report.toString()), eq("amendment.settled", null))).stream()
                .filter(comment -> comment.amendment() != null)
                .toList();
    }

    private List<Comment> find(Bson filter) {
        return comments.find(filter)
                .sort(Sorts.ascending("number"))
                .map(Comments::read)
                .into(new ArrayList<>());
    }

    Comment get(CommentId id) {
        var document = comments.find(eq(id.toString())).first();
        if (document == null) {
            throw CommentId.missing(id.toString());
        }
        return read(document);
    }

    /**
     * Something that was said or done in a thread, of which nobody was told yet.
     *
     * @param callerId who, by identity
     * @param by       who, by name
     */
    record Remark(RemarkKind kind, String callerId, String by, Instant at) {

        /** What it is. */
        enum RemarkKind {
            BEGUN,
            ANSWERED,
            RESOLVED
        }

        private Document document() {
            return new Document("kind", kind.name())
                    .append("callerId", callerId)
                    .append("by", by)
                    .append("at", Date.from(at));
        }
    }

    /** @param participants identities of all who said something in it, as far as that was noted */
    record UntoldThread(CommentId id, List<Remark> remarks, Set<String> participants) {}

    /** Begins a thread under the next free number, whoever else begins one at the same time. */
    Comment add(ReportId report, Caller caller, IntFunction<Comment> numbered) {
        while (true) {
            var last = comments.find(eq("report", report.toString()))
                    .sort(Sorts.descending("number"))
                    .projection(Projections.include("number"))
                    .first();
            int number = last == null ? 1 : last.getInteger("number") + 1;
            if (number > MOST_THREADS) {
                throw new BadRequest("一份报告最多 " + MOST_THREADS + " 条批注，已有 " + (number - 1) + " 条。");
            }
            var comment = numbered.apply(number);
            var begun = new Remark(RemarkKind.BEGUN, caller.id(), caller.name(), comment.at());
            if (Store.commit(
                    comments,
                    write(comment)
                            .append(PARTICIPANTS, List.of(caller.id()))
                            .append(UNTOLD, List.of(begun.document())))) {
                return comment;
            }
        }
    }

    Comment answer(CommentId id, Caller caller, Reply answer) {
        var answered = new Remark(RemarkKind.ANSWERED, caller.id(), caller.name(), answer.at());
        var changed = comments.updateOne(
                and(eq(id.toString()), exists("answers." + (MOST_ANSWERS - 1), false)),
                Updates.combine(
                        Updates.push("answers", write(answer)),
                        Updates.addToSet(PARTICIPANTS, caller.id()),
                        Updates.push(UNTOLD, answered.document())));
        var comment = get(id);
        if (changed.getMatchedCount() == 0) {
            throw new BadRequest("一条批注最多 " + MOST_ANSWERS + " 条回复，请另起一条批注。");
        }
        return comment;
    }

    /** Closes a thread, if nobody did so already, or opens it again. */
    Comment resolve(CommentId id, Caller caller, @Nullable Resolution resolution) {
        if (resolution == null) {
            comments.updateOne(eq(id.toString()), Updates.set("resolved", null));
        } else {
            var done = new Remark(RemarkKind.RESOLVED, caller.id(), caller.name(), resolution.at());
            comments.updateOne(
                    and(eq(id.toString()), eq("resolved", null)),
                    Updates.combine(
                            Updates.set(
                                    "resolved",
                                    new Document("by", resolution.by()).append("at", Date.from(resolution.at()))),
                            Updates.push(UNTOLD, done.document())));
        }
        return get(id);
    }

    /** Says what became of a suggestion and closes its thread, if nobody did so already. */
    Comment settle(CommentId id, AmendmentSettled settled) {
        comments.updateOne(
                and(eq(id.toString()), eq("amendment.settled", null)),
                Updates.combine(
                        Updates.set("amendment.settled", AmendmentDocuments.settled(settled)),
                        Updates.set(
                                "resolved", new Document("by", settled.by()).append("at", Date.from(settled.at())))));
        return get(id);
    }

    @Nullable
    UntoldThread untold(CommentId id) {
        var found = untold(and(eq(id.toString()), gte(UNTOLD_AT, new Date(0))));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Threads with something that has not been told since a moment. */
    List<UntoldThread> untoldSince(Instant moment) {
        return untold(lt(UNTOLD_AT, Date.from(moment)));
    }

    private List<UntoldThread> untold(Bson filter) {
        return comments.find(filter)
                .projection(Projections.include("report", "number", UNTOLD, PARTICIPANTS))
                .map(document -> new UntoldThread(
                        new CommentId(ReportId.parse(document.getString("report")), document.getInteger("number")),
                        document.getList(UNTOLD, Document.class).stream()
                                .map(remark -> new Remark(
                                        RemarkKind.valueOf(remark.getString("kind")),
                                        remark.getString("callerId"),
                                        remark.getString("by"),
                                        remark.getDate("at").toInstant()))
                                .toList(),
                        Set.copyOf(document.getList(PARTICIPANTS, String.class, List.of()))))
                .into(new ArrayList<>());
    }

    /** Notes that people were told of it. */
    void told(CommentId id, Remark remark) {
        comments.updateOne(eq(id.toString()), Updates.pull(UNTOLD, remark.document()));
    }

    /**
     * Empties the threads that were begun beside what is erased, and those that suggested words which it took, with what
     * was answered in them until that was decided; of other earlier threads the answers that were given beside it.
     */
    @EventListener
    void erase(RevisionsErased erased) {
        var report = eq("report", erased.report().toString());
        var from = Date.from(erased.from());
        var until = Date.from(erased.until());
        var emptied = Updates.set("answers.$[said].text", ERASED);
        comments.updateMany(
                and(
                        report,
                        or(
                                and(gte("at", from), lt("at", until)),
                                and(
                                        gte(
                                                "amendment.settled.revision",
                                                erased.revisions().first()),
                                        lte(
                                                "amendment.settled.revision",
                                                erased.revisions().last())))),
                Updates.combine(
                        Updates.set("excerpt", null),
                        Updates.set("text", ERASED),
                        Updates.set("amendment", null),
                        emptied),
                new UpdateOptions().arrayFilters(List.of(lte("said.at", Date.from(erased.at())))));
        // Both bounds on one field: the embedded store takes no other condition on what an array holds.
        var beside = new Document("said.at", new Document("$gte", from).append("$lt", until));
        comments.updateMany(and(report, lt("at", from)), emptied, new UpdateOptions().arrayFilters(List.of(beside)));
        comments.updateMany(
                and(report, lt("at", from), gte("amendment.settled.at", from), lt("amendment.settled.at", until)),
                Updates.set("amendment.settled.reason", ERASED));
    }

    private static Document write(Comment comment) {
        return new Document("_id", comment.id().toString())
                .append("report", comment.id().report().toString())
                .append("number", comment.id().number())
                .append("cell", comment.cell())
                .append("section", comment.section())
                .append("excerpt", comment.excerpt())
                .append("text", comment.text())
                .append("flagged", comment.flagged())
                .append("by", comment.by())
                .append("at", Date.from(comment.at()))
                .append(
                        "answers",
                        comment.answers().stream().map(Comments::write).toList())
                .append("resolved", null)
                .append(
                        "amendment",
                        comment.amendment() == null ? null : AmendmentDocuments.write(comment.amendment()));
    }

    private static Document write(Reply answer) {
        return new Document("text", answer.text()).append("by", answer.by()).append("at", Date.from(answer.at()));
    }

    private static Comment read(Document document) {
        return Damaged.named("comments", document, () -> {
            var resolved = document.get("resolved", Document.class);
            return new Comment(
                    new CommentId(ReportId.parse(document.getString("report")), document.getInteger("number")),
                    document.getString("cell"),
                    document.getInteger("section"),
                    document.getString("excerpt"),
                    document.getString("text"),
                    document.getBoolean("flagged"),
                    document.getString("by"),
                    document.getDate("at").toInstant(),
                    document.getList("answers", Document.class).stream()
                            .map(answer -> new Reply(
                                    answer.getString("text"),
                                    answer.getString("by"),
                                    answer.getDate("at").toInstant()))
                            .toList(),
                    resolved == null
                            ? null
                            : new Resolution(
                                    resolved.getString("by"),
                                    resolved.getDate("at").toInstant()),
                    AmendmentDocuments.read(document.get("amendment", Document.class)));
        });
    }
}
