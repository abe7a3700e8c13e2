package org.nianbao.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.Deadline;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.Opinion;

/**
 * Where a request stands on a day: all of it follows from its facts and the working days.
 *
 * @param today         the day it was asked for
 * @param arrivedOn     the day it arrived
 * @param receivedOn    收到日期, from which the period runs and by which it is of its year; null until it is confirmed
 * @param reply         the period for the reply that runs; null while none does: before it is confirmed, while the
 *                      applicant amends or pays, and where another day was set
 * @param delayedUntil  延迟答复的合理期限 (第三十五条), which takes the place of the period; null where none was set
 * @param amendBy       by when the agency has to ask for an amendment, if it does: seven working days; null when that is over
 * @param awaits        by when the applicant, or who is consulted, has to answer; null while nobody has to
 * @param extended      working days by which the period was extended in time
 * @param extensionTold whether the applicant was told of every extension
 * @param closedOn      办结日期; null while it is open
 * @param late          whether the reply was, or is, behind its last day
 * @param ahead         what becomes of it when nothing more is recorded
 * @param judged        by when the reply had to be, where it was delivered
 */
public record RequestStanding(
        RequestId id,
        RequestStatus status,
        LocalDate today,
        ApplicantKind kind,
        @Nullable String token,
        LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable Deadline reply,
        @Nullable LocalDate delayedUntil,
        @Nullable LocalDate amendBy,
        @Nullable LocalDate awaits,
        AskedAmendment amending,
        List<Consultation> consultations,
        int extended,
        boolean extensionTold,
        Undecided asked,
        @Nullable ReplyDraft draft,
        @Nullable String letterNumber,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate closedOn,
        @Nullable Disposition disposition,
        Disposition.@Nullable Rest rest,
        boolean late,
        Ahead ahead,
        Fact.@Nullable Judged judged,
        RequestPeople people) {

    /** By which version of the working days it follows. */
    public String calendarVersion() {
        return ahead.calendarVersion();
    }

    /**
     * What becomes of a request when nothing more is recorded. It is the same whatever day it is asked on, so that it can stand
     * beside the request and order a list.
     *
     * @param due         the last day for the reply, were whoever is consulted silent to the end; null while none runs
     * @param provisional 暂定: whether that day may turn out otherwise, as the holidays of a year are not announced
     * @param turns       the first day on which it stands elsewhere without anybody's doing; null when there is none. That it
     *                    runs late is not meant
     * @param calendarVersion of the working days it follows by
     */
    public record Ahead(
            @Nullable LocalDate due,
            boolean provisional,
            @Nullable LocalDate turns,
            String calendarVersion) {}

    /**
     * 补正.
     *
     * @param askedOn   null when it never was
     * @param inTime    whether it was asked within seven working days, so that the period stopped
     * @param until     the last day for the applicant
     * @param amendedOn null when it never was
     */
    public record AskedAmendment(
            @Nullable LocalDate askedOn,
            boolean inTime,
            @Nullable LocalDate until,
            @Nullable LocalDate amendedOn) {

        static final AskedAmendment NONE = new AskedAmendment(null, false, null, null);

        boolean isAwaited() {
            return askedOn != null && amendedOn == null;
        }
    }

    /**
     * 征求意见.
     *
     * @param until by when the opinion has to come, fifteen working days after it was reached; null until it was
     */
    public record Consultation(
            int number,
            ConsultationKind kind,
            LocalDate sentOn,
            @Nullable LocalDate reachedOn,
            @Nullable LocalDate until,
            @Nullable LocalDate cameOn,
            @Nullable Opinion opinion) {}

    /**
     * What was asked for and not decided, or asked of the applicant.
     *
     * @param extension working days asked for; null when none wait for the chief
     * @param fee       what waits for the chief; null when nothing does
     * @param feeApproved whether the chief approved a fee that was not noticed yet
     * @param feeUntil  by when the applicant has to pay; null when nothing was noticed
     * @param feePaid   whether it was paid
     * @param reasons   whether reasons were asked for; {@code reasonable} says what became of it, null while none came
     * @param withdrawnOn when the applicant withdrew it; null when not
     * @param closing   what a registrar proposed, for a second person to agree; null when nothing
     * @param voiding   who proposed to void it, by identity; null when nobody
     */
    public record Undecided(
            @Nullable Integer extension,
            Fact.@Nullable FeeAsked fee,
            boolean feeApproved,
            @Nullable LocalDate feeUntil,
            boolean feePaid,
            boolean reasons,
            @Nullable Boolean reasonable,
            @Nullable LocalDate withdrawnOn,
            Fact.@Nullable ClosingProposed closing,
            @Nullable String voiding) {}

    /**
     * The reply that was drafted last.
     *
     * @param number   of the recorded fact
     * @param approved the steps that were taken since
     * @param returned whether it was sent back since
     */
    public record ReplyDraft(int number, Fact.Drafted drafted, Set<String> approved, boolean returned) {
        public ReplyDraft {
            approved = Set.copyOf(approved);
        }
    }

    /**
     * Who had which part, by identity.
     *
     * @param registrar who registered it; empty where the applicant did
     * @param handler   who handles it; null until it is assigned
     * @param division  承办处室
     * @param reviewers who approved the draft as it stands
     */
    public record RequestPeople(
            String registrar,
            @Nullable String handler,
            @Nullable String handlerName,
            @Nullable String division,
            Set<String> reviewers) {
        public RequestPeople {
            reviewers = Set.copyOf(reviewers);
        }
    }

    public RequestStanding {
        consultations = List.copyOf(consultations);
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    /** The last day for the reply, whatever it follows from; null while none runs. */
    public @Nullable LocalDate due() {
        return delayedUntil != null ? delayedUntil : reply == null ? null : reply.due();
    }

    /** What table three counts of it; null where it counts nowhere: void, or not received yet. */
    public TableThree.@Nullable CountedRequest counted() {
        return status == RequestStatus.VOIDED || receivedOn == null
                ? null
                : new TableThree.CountedRequest(kind, receivedOn, closedOn, closedOn == null ? null : disposition);
    }
}
