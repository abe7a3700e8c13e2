package org.nianbao.request.applying;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.RequestStatus;

/** What became of sending a request. */
public sealed interface ApplyOutcome {

    /**
     * 电子回执: it stands in the register, and its period runs.
     *
     * @param number    as on letters: 〔2026〕12号
     * @param reference with which it is looked up: 640100-jgsw-2026-12
     * @param code      查询码, told here only
     * @param due       the last day for the reply
     * @param provisional whether the holidays until then are not announced yet
     */
    record RequestReceipt(
            String agency,
            String number,
            String reference,
            String code,
            LocalDate receivedOn,
            @Nullable LocalDate due,
            boolean provisional)
            implements ApplyOutcome {

        /** Without the code, as it might go into a log. */
        @Override
        public String toString() {
            return reference;
        }
    }

    /** What was filled in cannot be so. */
    record ApplyRefused(List<String> messages) implements ApplyOutcome, ByCodeOutcome, GuideOutcome {

        public String message() {
            return String.join("", messages);
        }
    }

    /** Not online, or not now; the message names the ways that are always open. */
    record OtherWays(String message) implements ApplyOutcome, NotOpened {}

    /** What became of asking how a request is doing. */
    sealed interface LookUpOutcome permits RequestProgress, NotOpened {}

    /** What became of amending or withdrawing a request by its code. */
    sealed interface ByCodeOutcome permits RequestProgress, ApplyRefused, NotOpened {}

    /** A code opened nothing. */
    sealed interface NotOpened extends LookUpOutcome, ByCodeOutcome permits UnknownRequest, OtherWays {}

    /** No such number, or not its code: which of the two is not told. */
    record UnknownRequest(String message) implements NotOpened {}

    /**
     * 办理进度: how a request is doing, for whoever has its code; never who applies.
     *
     * @param due        the last day for the reply; null while none runs
     * @param left       working days until then; null while none runs
     * @param amendUntil by when the applicant has to amend it; null where nothing is to be amended
     * @param mayAmend   whether it waits for an amendment
     * @param mayWithdraw whether it can still be withdrawn
     */
    record RequestProgress(
            String agency,
            String number,
            String reference,
            RequestStatus status,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate due,
            @Nullable Integer left,
            boolean provisional,
            @Nullable LocalDate amendUntil,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate closedOn,
            List<ProgressLetter> letters,
            boolean mayAmend,
            boolean mayWithdraw)
            implements LookUpOutcome, ByCodeOutcome {

        @Override
        public String toString() {
            return reference;
        }
    }

    /**
     * 文书: a letter that went to the applicant.
     *
     * @param number 文书编号; null where it has none
     * @param text   what it says; null without the last four characters of the applicant's number
     */
    record ProgressLetter(
            String name,
            LocalDate on,
            @Nullable String number,
            @Nullable String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** What became of writing an agency's guide. */
    sealed interface GuideOutcome permits ApplyGuideSet, ApplyRefused {}

    record ApplyGuideSet(ApplyGuide guide) implements GuideOutcome {}
}
