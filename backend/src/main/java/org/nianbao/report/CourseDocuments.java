package org.nianbao.report;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.nianbao.account.Role;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Schedule;
import org.nianbao.workflow.Urgency;
import org.nianbao.workflow.Withdrawal;
import org.nianbao.workflow.Withdrawal.Erasure;

/** How far a report has come, as part of its document and back; part of the store. */
final class CourseDocuments {

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
                .append("review", review == null ? null : ReviewDocuments.review(review))
                .append("returned", course.returned() == null ? null : ReviewDocuments.returned(course.returned()))
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
                review == null ? null : ReviewDocuments.readReview(review),
                returned == null ? null : ReviewDocuments.readReturn(returned),
                document.getString(CORRECTION),
                document.getInteger(IN_FORCE),
                schedule == null ? null : readSchedule(schedule),
                urgency == null ? null : readUrgency(urgency),
                document.getList(WITHDRAWALS, Document.class, List.of()).stream()
                        .map(CourseDocuments::readWithdrawal)
                        .toList());
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
                .append("ratified", urgency.ratified() == null ? null : ReviewDocuments.approval(urgency.ratified()));
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
                ratified == null ? null : ReviewDocuments.readApproval(ratified));
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
