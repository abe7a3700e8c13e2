package org.nianbao.report;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Return.Answer;
import org.nianbao.workflow.Return.Item;
import org.nianbao.workflow.Review;
import org.nianbao.workflow.Schedule;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Urgency;
import org.nianbao.workflow.Withdrawal;
import org.nianbao.workflow.Withdrawal.Erasure;

/** How far a report has come, as part of its document and back; part of the store. */
public final class CourseDocuments {

    static final String STATUS = "status";
    static final String WAITING_FOR = "waitingFor";
    static final String WAITING_ABOVE = "waitingAbove";
    static final String CORRECTION = "correction";
    static final String IN_FORCE = "inForce";
    static final String DUE_AT = "dueAt";
    static final String UNRATIFIED = "unratified";
    static final String WITHDRAWALS = "withdrawals";

    private CourseDocuments() {}

    static Document write(Course course) {
        var review = course.review();
        return new Document(STATUS, course.status().name())
                .append("since", Date.from(course.since()))
                .append(WAITING_FOR, Waiting.roles(course, By.OWN))
                .append(WAITING_ABOVE, Waiting.roles(course, By.SUPERIOR))
                .append(
                        "approvers",
                        review == null
                                ? List.of()
                                : review.approvals().stream()
                                        .map(Approval::callerId)
                                        .toList())
                .append("authors", List.copyOf(course.authors()))
                .append("review", review == null ? null : review(review))
                .append("returned", course.returned() == null ? null : returned(course.returned()))
                .append(CORRECTION, course.correction())
                .append(IN_FORCE, course.inForce())
                .append("schedule", course.schedule() == null ? null : schedule(course.schedule()))
                .append(
                        DUE_AT,
                        course.schedule() == null || !course.schedule().stands()
                                ? null
                                : Date.from(course.schedule().at()))
                .append("urgency", course.urgency() == null ? null : urgency(course.urgency()))
                .append(UNRATIFIED, course.unratified())
                .append(WITHDRAWALS, withdrawals(course.withdrawals()));
    }

    static List<Document> withdrawals(List<Withdrawal> withdrawals) {
        return withdrawals.stream()
                .map(each -> {
                    var erasure = each.erasure();
                    return new Document("number", each.number())
                            .append("reason", each.reason())
                            .append("callerId", each.callerId())
                            .append("by", each.by())
                            .append("at", Date.from(each.at()))
                            .append(
                                    "erasure",
                                    erasure == null
                                            ? null
                                            : new Document("reason", erasure.reason())
                                                    .append("callerId", erasure.callerId())
                                                    .append("by", erasure.by())
                                                    .append("at", Date.from(erasure.at())));
                })
                .toList();
    }

    private static Withdrawal readWithdrawal(Document document) {
        var erasure = document.get("erasure", Document.class);
        return new Withdrawal(
                document.getInteger("number"),
                document.getString("reason"),
                document.getString("callerId"),
                document.getString("by"),
                instant(document, "at"),
                erasure == null
                        ? null
                        : new Erasure(
                                erasure.getString("reason"),
                                erasure.getString("callerId"),
                                erasure.getString("by"),
                                instant(erasure, "at")));
    }

    /** An earlier release knew no other word for what was withdrawn. */
    private static ReportStatus status(Document document) {
        var status = ReportStatus.valueOf(document.getString(STATUS));
        return status == ReportStatus.PUBLISHED && document.getInteger(IN_FORCE) == null
                ? ReportStatus.WITHDRAWN
                : status;
    }

    static Course read(Document document) {
        var review = document.get("review", Document.class);
        var returned = document.get("returned", Document.class);
        var schedule = document.get("schedule", Document.class);
        var urgency = document.get("urgency", Document.class);
        return new Course(
                status(document),
                instant(document, "since"),
                new HashSet<>(document.getList("authors", String.class)),
                review == null ? null : readReview(review),
                returned == null ? null : readReturn(returned),
                document.getString(CORRECTION),
                document.getInteger(IN_FORCE),
                schedule == null ? null : readSchedule(schedule),
                urgency == null ? null : readUrgency(urgency),
                document.getList(WITHDRAWALS, Document.class, List.of()).stream()
                        .map(CourseDocuments::readWithdrawal)
                        .toList());
    }

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

    private static Document review(Review review) {
        return new Document("revision", review.revision())
                .append("submitter", review.submitter())
                .append("chain", chain(review.chain()))
                .append(
                        "approvals",
                        review.approvals().stream()
                                .map(CourseDocuments::approval)
                                .toList())
                .append(
                        "proofreadings",
                        review.proofreadings().stream()
                                .map(CourseDocuments::approval)
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
                        review.voided().stream().map(CourseDocuments::approval).toList());
    }

    private static Review readReview(Document document) {
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
                                instant(claim, "at")))
                        .toList(),
                readApprovals(document, "voided"));
    }

    private static Document approval(Approval approval) {
        return new Document("step", approval.step())
                .append("callerId", approval.callerId())
                .append("by", approval.by())
                .append("at", Date.from(approval.at()))
                .append("revision", approval.revision());
    }

    private static List<Approval> readApprovals(Document document, String name) {
        return document.getList(name, Document.class).stream()
                .map(CourseDocuments::readApproval)
                .toList();
    }

    private static Approval readApproval(Document approval) {
        return new Approval(
                approval.getString("step"),
                approval.getString("callerId"),
                approval.getString("by"),
                instant(approval, "at"),
                approval.getInteger("revision"));
    }

    private static Document returned(Return returned) {
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
                                        .append("note", item.note())
                                        .append("answer", answer(item.answer())))
                                .toList())
                .append("following", returned.following());
    }

    private static @Nullable Document answer(@Nullable Answer answer) {
        return answer == null
                ? null
                : new Document("text", answer.text())
                        .append("callerId", answer.callerId())
                        .append("by", answer.by())
                        .append("at", Date.from(answer.at()));
    }

    private static Return readReturn(Document document) {
        return new Return(
                document.getString("reason"),
                document.getString("callerId"),
                document.getString("by"),
                document.getString("step"),
                instant(document, "at"),
                document.getInteger("revision"),
                document.getList("items", Document.class).stream()
                        .map(item -> new Item(
                                item.getString("cell"),
                                item.getInteger("section"),
                                item.getString("note"),
                                readAnswer(item.get("answer", Document.class))))
                        .toList(),
                document.getList("following", String.class));
    }

    private static @Nullable Answer readAnswer(@Nullable Document answer) {
        return answer == null
                ? null
                : new Answer(
                        answer.getString("text"),
                        answer.getString("callerId"),
                        answer.getString("by"),
                        instant(answer, "at"));
    }

    private static Document schedule(Schedule schedule) {
        return new Document("at", Date.from(schedule.at()))
                .append("callerId", schedule.callerId())
                .append("by", schedule.by())
                .append("roles", schedule.roles().stream().map(Role::name).toList())
                .append("agency", schedule.agency())
                .append("revision", schedule.revision())
                .append("comment", schedule.comment())
                .append("failure", schedule.failure());
    }

    private static Schedule readSchedule(Document document) {
        return new Schedule(
                instant(document, "at"),
                document.getString("callerId"),
                document.getString("by"),
                document.getList("roles", String.class).stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                document.getString("agency"),
                document.getInteger("revision"),
                document.getString("comment"),
                document.getString("failure"));
    }

    private static Document urgency(Urgency urgency) {
        return new Document("reason", urgency.reason())
                .append("callerId", urgency.callerId())
                .append("by", urgency.by())
                .append("at", Date.from(urgency.at()))
                .append("number", urgency.number())
                .append("authors", List.copyOf(urgency.authors()))
                .append("ratified", urgency.ratified() == null ? null : approval(urgency.ratified()));
    }

    private static Urgency readUrgency(Document document) {
        var ratified = document.get("ratified", Document.class);
        return new Urgency(
                document.getString("reason"),
                document.getString("callerId"),
                document.getString("by"),
                instant(document, "at"),
                document.getInteger("number"),
                new HashSet<>(document.getList("authors", String.class)),
                ratified == null ? null : readApproval(ratified));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
