package org.nianbao.request.handling;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of recording something in the register. */
public sealed interface RequestOutcome {

    /** @param told what the office has to know of it, e.g. that it came too late */
    record RequestRecorded(ShownRequest request, List<String> told) implements RequestOutcome {}

    record StaleRequest(ShownRequest request, String message) implements RequestOutcome {}

    /** @param reasonNeeded whether it would be recorded with a reason: it moves a year whose report is published */
    record RequestRefused(List<String> messages, boolean reasonNeeded)
            implements RequestOutcome, RegisterOutcome, OpenOutcome {

        RequestRefused(List<String> messages) {
            this(messages, false);
        }

        public String message() {
            return String.join("", messages);
        }
    }

    /**
     * A letter lacks something without which it may not go out.
     *
     * @param lacks each thing, and where it belongs
     */
    record LetterIncomplete(List<Lack> lacks) implements RequestOutcome {

        public String message() {
            return lacks.stream().map(Lack::message).collect(Collectors.joining());
        }
    }

    /** @param place where in the draft, e.g. items.0.reason; null where it is about the whole letter */
    record Lack(String message, @Nullable String place) {}

    record FreshSignInNeeded(String message) implements RequestOutcome {}

    /** What became of registering a request. */
    sealed interface RegisterOutcome permits RequestRegistered, RequestRefused {}

    record RequestRegistered(ShownRequest request, List<String> told) implements RegisterOutcome {}

    /** What became of opening who applies. */
    sealed interface OpenOutcome permits ApplicantOpened, RequestRefused {}

    /** @param words what was asked for, in the applicant's own words */
    record ApplicantOpened(OpenedApplicant applicant) implements OpenOutcome {}
}
