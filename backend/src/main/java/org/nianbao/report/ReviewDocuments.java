package org.nianbao.report;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Clearance;
import org.nianbao.workflow.Clearance.Cleared;
import org.nianbao.workflow.Clearance.Conclusion;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Return.Answer;
import org.nianbao.workflow.Return.Item;
import org.nianbao.workflow.Review;
import org.nianbao.workflow.Step;

/** A round of review as part of a document and back: its chain, what was done in its steps, and its return. */
public final class ReviewDocuments {

    private ReviewDocuments() {}

    public static Document chain(Chain chain) {
        return new Document("publishedBy", chain.publishedBy().name())
                .append(
                        "steps",
                        chain.steps().stream()
                                .map(step -> new Document("name", step.name())
                                        .append("role", step.role().name())
                                        .append("order", step.order())
                                        .append("by", step.by().name())
                                        .append("proofreader", step.proofreader())
                                        .append("fresh", step.fresh()))
                                .toList());
    }

    public static Chain readChain(Document document) {
        return new Chain(
                document.getList("steps", Document.class).stream()
                        .map(step -> new Step(
                                step.getString("name"),
                                Role.valueOf(step.getString("role")),
                                step.getInteger("order"),
                                By.valueOf(step.getString("by")),
                                step.getBoolean("proofreader"),
                                step.getBoolean("fresh")))
                        .toList(),
                By.valueOf(document.getString("publishedBy")));
    }

    static Document review(Review review) {
        return new Document("revision", review.revision())
                .append("submitter", review.submitter())
                .append("chain", chain(review.chain()))
                .append(
                        "approvals",
                        review.approvals().stream()
                                .map(ReviewDocuments::approval)
                                .toList())
                .append(
                        "proofreadings",
                        review.proofreadings().stream()
                                .map(ReviewDocuments::approval)
                                .toList())
                .append(
                        "claims",
                        review.claims().stream()
                                .map(claim -> new Document("step", claim.step())
                                        .append("callerId", claim.callerId())
                                        .append("by", claim.by())
                                        .append("at", Date.from(claim.at())))
                                .toList())
                .append(
                        "voided",
                        review.voided().stream().map(ReviewDocuments::approval).toList());
    }

    static Review readReview(Document document) {
        return new Review(
                readChain(document.get("chain", Document.class)),
                document.getInteger("revision"),
                document.getString("submitter"),
                readApprovals(document, "approvals"),
                readApprovals(document, "proofreadings"),
                document.getList("claims", Document.class).stream()
                        .map(claim -> new Claim(
                                claim.getString("step"),
                                claim.getString("callerId"),
                                claim.getString("by"),
                                CourseDocuments.instant(claim, "at")))
                        .toList(),
                readApprovals(document, "voided"));
    }

    static Document approval(Approval approval) {
        return new Document("step", approval.step())
                .append("callerId", approval.callerId())
                .append("by", approval.by())
                .append("at", Date.from(approval.at()))
                .append("revision", approval.revision())
                .append(
                        "signedOnPaper",
                        approval.signedOnPaper() == null
                                ? null
                                : approval.signedOnPaper().toString())
                .append("clearance", approval.clearance() == null ? null : clearance(approval.clearance()));
    }

    private static Document clearance(Clearance clearance) {
        return new Document("conclusion", clearance.conclusion().name())
                .append(
                        "decisions",
                        clearance.decisions().stream()
                                .map(cleared -> new Document("finding", cleared.finding())
                                        .append("rule", cleared.rule())
                                        .append("about", cleared.about())
                                        .append("reason", cleared.reason()))
                                .toList());
    }

    /** An earlier release kept none. */
    private static @Nullable Clearance readClearance(@Nullable Document clearance) {
        return clearance == null
                ? null
                : new Clearance(
                        Conclusion.valueOf(clearance.getString("conclusion")),
                        clearance.getList("decisions", Document.class).stream()
                                .map(cleared -> new Cleared(
                                        cleared.getString("finding"),
                                        cleared.getString("rule"),
                                        cleared.getString("about"),
                                        cleared.getString("reason")))
                                .toList());
    }

    private static List<Approval> readApprovals(Document document, String name) {
        return document.getList(name, Document.class).stream()
                .map(ReviewDocuments::readApproval)
                .toList();
    }

    /** Earlier releases knew no signature on paper. */
    static Approval readApproval(Document approval) {
        var signed = approval.getString("signedOnPaper");
        return new Approval(
                approval.getString("step"),
                approval.getString("callerId"),
                approval.getString("by"),
                CourseDocuments.instant(approval, "at"),
                approval.getInteger("revision"),
                signed == null ? null : LocalDate.parse(signed),
                readClearance(approval.get("clearance", Document.class)));
    }

    static Document returned(Return returned) {
        return new Document("reason", returned.reason())
                .append("callerId", returned.callerId())
                .append("by", returned.by())
                .append("step", returned.step())
                .append("at", Date.from(returned.at()))
                .append("revision", returned.revision())
                .append(
                        "items",
                        returned.items().stream()
                                .map(item -> new Document("cell", item.cell())
                                        .append("section", item.section())
                                        .append("paragraph", item.paragraph())
                                        .append("note", item.note())
                                        .append("answer", answer(item.answer())))
                                .toList())
                .append("following", returned.following())
                .append(
                        "conclusion",
                        returned.conclusion() == null
                                ? null
                                : returned.conclusion().name());
    }

    private static @Nullable Document answer(@Nullable Answer answer) {
        return answer == null
                ? null
                : new Document("text", answer.text())
                        .append("callerId", answer.callerId())
                        .append("by", answer.by())
                        .append("at", Date.from(answer.at()));
    }

    static Return readReturn(Document document) {
        return new Return(
                document.getString("reason"),
                document.getString("callerId"),
                document.getString("by"),
                document.getString("step"),
                CourseDocuments.instant(document, "at"),
                document.getInteger("revision"),
                document.getList("items", Document.class).stream()
                        .map(item -> new Item(
                                item.getString("cell"),
                                item.getInteger("section"),
                                item.getInteger("paragraph"),
                                item.getString("note"),
                                readAnswer(item.get("answer", Document.class))))
                        .toList(),
                document.getList("following", String.class),
                readConclusion(document.getString("conclusion")));
    }

    private static @Nullable Conclusion readConclusion(@Nullable String conclusion) {
        return conclusion == null ? null : Conclusion.valueOf(conclusion);
    }

    private static @Nullable Answer readAnswer(@Nullable Document answer) {
        return answer == null
                ? null
                : new Answer(
                        answer.getString("text"),
                        answer.getString("callerId"),
                        answer.getString("by"),
                        CourseDocuments.instant(answer, "at"));
    }
}
