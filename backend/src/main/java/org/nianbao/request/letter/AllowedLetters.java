package org.nianbao.request.letter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Fact;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.Opinion;
import org.nianbao.request.Request;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.RequestStatus;

/** Which letters what happened to a request calls for; what did not happen is not written about. */
public final class AllowedLetters {

    private AllowedLetters() {}

    /** @param decision of the reply that was drafted; null while none was, and where its items are not told apart */
    public static List<LetterKind> of(Request request, RequestStanding standing, @Nullable Decision decision) {
        var allowed = new ArrayList<LetterKind>();
        if (standing.status() == RequestStatus.VOIDED || standing.receivedOn() == null) {
            return allowed;
        }
        var asked = standing.asked();
        allowed.add(LetterKind.RECEIPT);
        add(allowed, LetterKind.AMENDMENT, standing.amending().askedOn() != null);
        add(allowed, LetterKind.REASONS, asked.reasons());
        add(allowed, LetterKind.EXTENSION, has(request, Fact.Extended.class));
        add(allowed, LetterKind.DELAY, standing.delayedUntil() != null);
        add(allowed, LetterKind.CONSULTATION_NOTICE, !standing.consultations().isEmpty());
        add(allowed, LetterKind.THIRD_PARTY_CONSULTATION, consulted(standing, ConsultationKind.THIRD_PARTY));
        add(allowed, LetterKind.CO_AUTHOR_CONSULTATION, consulted(standing, ConsultationKind.CO_AUTHOR));
        add(allowed, LetterKind.OTHER_AGENCY_CONSULTATION, consulted(standing, ConsultationKind.OTHER_AGENCY));
        add(allowed, LetterKind.FEE_NOTICE, has(request, Fact.FeeApproved.class));
        if (standing.draft() != null) {
            add(
                    allowed,
                    LetterKind.THIRD_PARTY_NOTICE,
                    decision != null
                            && decision.givesAnything()
                            && standing.consultations().stream()
                                    .anyMatch(each -> each.kind() == ConsultationKind.THIRD_PARTY
                                            && each.opinion() == Opinion.OBJECTS));
            var reply = decision == null ? null : LetterKind.of(decision);
            if (reply != null) {
                allowed.add(reply);
            }
            add(allowed, LetterKind.APPROVAL_SHEET, decision != null);
            add(allowed, LetterKind.DELIVERY_PROOF, reply != null && standing.signedOn() != null);
        }
        return allowed;
    }

    /**
     * The how many-th letter of its kind is written now: of what happens several times each time has its own number.
     *
     * @return 1 for what happens once, and for a reply, however often it is drafted anew
     */
    public static int turn(Request request, RequestStanding standing, LetterKind kind) {
        return switch (kind) {
            case EXTENSION ->
                (int) request.inForce().stream()
                        .filter(each -> each.fact() instanceof Fact.Extended)
                        .count();
            case CONSULTATION_NOTICE, THIRD_PARTY_CONSULTATION, CO_AUTHOR_CONSULTATION, OTHER_AGENCY_CONSULTATION ->
                standing.consultations().size();
            case RECEIPT,
                    AMENDMENT,
                    REASONS,
                    DELAY,
                    FEE_NOTICE,
                    THIRD_PARTY_NOTICE,
                    GRANTED,
                    PARTLY_GRANTED,
                    REFUSED,
                    ADMINISTRATIVE_INQUIRY,
                    NOT_EXISTING,
                    OTHER_AGENCY,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    COMPLAINT,
                    REPEATED,
                    PUBLICATION,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_INFORMATION,
                    DELIVERY_PROOF,
                    APPROVAL_SHEET -> 1;
        };
    }

    private static void add(List<LetterKind> allowed, LetterKind kind, boolean called) {
        if (called) {
            allowed.add(kind);
        }
    }

    private static boolean has(Request request, Class<? extends Fact> kind) {
        return request.inForce().stream().anyMatch(each -> kind.isInstance(each.fact()));
    }

    private static boolean consulted(RequestStanding standing, ConsultationKind kind) {
        return standing.consultations().stream().anyMatch(each -> each.kind() == kind);
    }
}
