package org.nianbao.request.disputing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.RequestId;
import org.nianbao.request.dispute.Dispute;
import org.nianbao.request.dispute.DisputeAction;
import org.nianbao.request.dispute.DisputeKind;
import org.nianbao.request.dispute.DisputeOutcome;
import org.nianbao.request.dispute.DisputeRole;
import org.nianbao.request.dispute.DisputeStatus;

/**
 * A dispute as one caller sees it; its methods are the fields that are answered.
 *
 * @param warning what speaks against how it was put down; null where nothing does
 */
public record ShownDispute(Dispute dispute, @Nullable String warning, List<DisputeAction> permittedActions) {

    public String id() {
        return dispute.id();
    }

    public DisputeKind kind() {
        return dispute.opened().kind();
    }

    public DisputeRole role() {
        return dispute.opened().role();
    }

    public DisputeStatus status() {
        return dispute.status();
    }

    public @Nullable RequestId request() {
        return dispute.opened().request();
    }

    public @Nullable String number() {
        var request = request();
        return request == null ? null : request.shown();
    }

    public String about() {
        return dispute.opened().about();
    }

    public String body() {
        return dispute.opened().body();
    }

    public LocalDate filedOn() {
        return dispute.opened().on();
    }

    public @Nullable LocalDate acceptedOn() {
        var accepted = dispute.accepted();
        return accepted == null ? null : accepted.on();
    }

    public @Nullable String caseNumber() {
        var accepted = dispute.accepted();
        return accepted == null ? null : accepted.caseNumber();
    }

    public @Nullable LocalDate decidedOn() {
        var decided = dispute.decided();
        return decided == null ? null : decided.on();
    }

    public @Nullable DisputeOutcome outcome() {
        var decided = dispute.decided();
        return decided == null ? null : decided.outcome();
    }

    public boolean counted() {
        return dispute.counted() != null;
    }

    public int entries() {
        return dispute.version();
    }
}
