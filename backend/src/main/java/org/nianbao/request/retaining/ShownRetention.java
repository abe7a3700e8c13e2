package org.nianbao.request.retaining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Request;
import org.nianbao.request.identity.RetentionState.RetentionStep;
import org.nianbao.request.identity.Retentions.Retention;

/**
 * A file and what is to become of it, as one caller sees it; its methods are the fields that are answered.
 *
 * @param hindrance why nothing can be erased now; null where it can
 * @param mayDecide whether the caller may decide
 */
record ShownRetention(
        Retention retention,
        Request file,
        @Nullable LocalDate closedOn,
        @Nullable String hindrance,
        boolean mayDecide) {

    public String request() {
        return file.id().toString();
    }

    public String number() {
        return file.id().shown();
    }

    public String subject() {
        return file.subject();
    }

    public RetentionStep step() {
        return retention.state().step();
    }

    public @Nullable LocalDate planned() {
        return retention.state().planned();
    }

    public List<ShownDecision> decisions() {
        return retention.decisions().stream()
                .map(each -> new ShownDecision(
                        each.at(), each.by(), each.state().step(), each.state().planned(), each.reason()))
                .toList();
    }

    record ShownDecision(
            Instant at,
            String by,
            RetentionStep step,
            @Nullable LocalDate planned,
            String reason) {}
}
