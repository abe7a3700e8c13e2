package org.nianbao.request.retaining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStatus;
import org.nianbao.request.Requests;
import org.nianbao.request.dispute.Disputes;
import org.nianbao.request.dispute.Remedies;
import org.nianbao.request.handling.RequestSight;
import org.nianbao.request.identity.RetentionState;
import org.nianbao.request.identity.Retentions;
import org.nianbao.request.identity.Retentions.Retention;
import org.nianbao.request.identity.Retentions.RetentionDecision;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.retaining.RetentionOutcome.RetentionDecided;
import org.nianbao.request.retaining.RetentionOutcome.RetentionRefused;
import org.springframework.stereotype.Service;

/** Deciding about the files of requests whose period is over. */
@Service
class Retaining {

    /** What can be decided. */
    enum RetentionChoice {
        /** 匿名化: who applied, the words and the papers are erased for good. */
        ANONYMISE,
        /** 续存 until another day. */
        KEEP_UNTIL,
        /** 永久保管. */
        KEEP_FOREVER
    }

    private final Retentions retentions;
    private final Requests requests;
    private final Disputes disputes;
    private final RequestSight sight;
    private final Vault vault;
    private final Clock clock;

    Retaining(
            Retentions retentions, Requests requests, Disputes disputes, RequestSight sight, Vault vault, Clock clock) {
        this.retentions = retentions;
        this.requests = requests;
        this.disputes = disputes;
        this.sight = sight;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is due, the longest first. */
    Connection<ShownRetention> due(Caller caller, String agency, Page page) {
        requireAtWork(caller, agency);
        return Connection.of(
                        page,
                        retentions.due(agency, sight.today(), page.after(), page.first() + 1),
                        retentions::position,
                        () -> retentions.count(agency, sight.today()))
                .map(retention -> shown(caller, retention));
    }

    /** Of one request; null where it was never filed. */
    @Nullable
    ShownRetention of(Caller caller, RequestId request) {
        requireAtWork(caller, request.agency());
        var retention = retentions.find(request);
        return retention == null ? null : shown(caller, retention);
    }

    /** CHIEF. What is erased is erased for good; it may be asked again where it was interrupted. */
    RetentionOutcome decide(
            Caller signedIn, RequestId request, RetentionChoice choice, @Nullable LocalDate until, String reason) {
        var caller = sight.require(signedIn, request.agency(), Role.CHIEF);
        var retention = retentions.find(request);
        if (retention == null) {
            return new RetentionRefused("申请" + request.shown() + "还没有归档。");
        }
        var why = reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > 200) {
            return new RetentionRefused("须写明理由，最多 200 个字。");
        }
        RetentionState then;
        try {
            then = then(retention, choice, until);
        } catch (IllegalArgumentException e) {
            return new RetentionRefused(String.valueOf(e.getMessage()));
        }
        if (choice == RetentionChoice.ANONYMISE) {
            // First what may be repeated: nothing is said to be erased that is not.
            vault.erase(request.toString());
        }
        retentions.decide(request, then, why, caller, clock.instant());
        return new RetentionDecided(shown(caller, new Retention(request, then, decisions(request))));
    }

    private List<RetentionDecision> decisions(RequestId request) {
        var now = retentions.find(request);
        return now == null ? List.of() : now.decisions();
    }

    private RetentionState then(Retention retention, RetentionChoice choice, @Nullable LocalDate until) {
        return switch (choice) {
            case ANONYMISE -> {
                var hindrance = hindrance(retention.request());
                if (hindrance != null) {
                    throw new IllegalArgumentException(hindrance + "不能匿名化。");
                }
                yield retention.state().anonymise(sight.today(), false, false);
            }
            case KEEP_UNTIL -> {
                if (until == null || !until.isAfter(sight.today())) {
                    throw new IllegalArgumentException("续存须写明到哪一天，晚于今天。");
                }
                yield retention.state().planAnonymising(until);
            }
            case KEEP_FOREVER -> retention.state().retain();
        };
    }

    private @Nullable String hindrance(RequestId request) {
        var standing = sight.standing(requests.get(request));
        var open = Remedies.open(standing, disputes.onRequest(request));
        return open != null || standing.status() == RequestStatus.FILED ? open : "申请没有归档。";
    }

    private ShownRetention shown(Caller caller, Retention retention) {
        var request = requests.get(retention.request());
        return new ShownRetention(
                retention,
                request,
                sight.standing(request).closedOn(),
                hindrance(retention.request()),
                sight.is(caller, retention.request().agency(), Role.CHIEF));
    }

    private void requireAtWork(Caller caller, String agency) {
        caller.staffAgency();
        if (!sight.isAtWork(caller, agency)) {
            throw new Forbidden("机关“" + agency + "”的申请档案不在您可以查看的范围内。");
        }
    }

    static RequestId id(String id) {
        try {
            return RequestId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }
}
