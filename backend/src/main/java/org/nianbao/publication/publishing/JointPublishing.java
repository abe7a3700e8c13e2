package org.nianbao.publication.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.JointResult;
import org.nianbao.report.StepOutcome.PublishRefusal;
import org.nianbao.report.StepOutcome.PublishTogetherOutcome;
import org.nianbao.report.StepOutcome.ReportFailed;
import org.nianbao.report.StepOutcome.ReportsPublished;
import org.nianbao.report.StepOutcome.ReportsRefused;
import org.nianbao.report.StepOutcome.SignInNeeded;
import org.nianbao.report.trail.Gate;
import org.nianbao.store.Busy;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.workflow.Action;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** 联合发布: several reports at once. None is published unless all can be. */
@Service
public class JointPublishing {

    /** @param revision the revision the caller has seen */
    record One(ReportId id, int revision) {}

    private static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(JointPublishing.class);

    private final Publishing publishing;
    private final Scheduling scheduling;
    private final Gate gate;

    JointPublishing(Publishing publishing, Scheduling scheduling, Gate gate) {
        this.publishing = publishing;
        this.scheduling = scheduling;
        this.gate = gate;
    }

    /** @param at when to publish them; null for now */
    PublishTogetherOutcome publish(Caller caller, List<One> all, @Nullable Instant at, @Nullable String comment) {
        caller.staffAgency();
        requireSensible(all);
        if (at != null) {
            scheduling.requireToCome(at);
        }
        var refused = new ArrayList<JointResult>();
        for (var one : all) {
            switch (check(caller, one)) {
                case null -> {}
                case SignInNeeded needed -> {
                    return needed;
                }
                case PublishRefusal refusal -> refused.add(new JointResult(one.id(), refusal));
            }
        }
        return refused.isEmpty()
                ? new ReportsPublished(all.stream()
                        .map(one -> publish(caller, one, at, comment))
                        .toList())
                : new ReportsRefused(refused, "有 " + refused.size() + " 份不能发布，" + all.size() + " 份都没有发布。");
    }

    private static void requireSensible(List<One> all) {
        if (all.isEmpty() || all.size() > MOST) {
            throw new BadRequest("联合发布一次 1 至 " + MOST + " 份，现有 " + all.size() + " 份。");
        }
        if (all.stream().map(One::id).distinct().count() < all.size()) {
            throw new BadRequest("联合发布的报告中有重复的。");
        }
    }

    /** What stands in the way of one; null when nothing does. */
    private @Nullable PublishRefusal check(Caller caller, One one) {
        return gate.on(
                caller,
                one.id(),
                Action.PUBLISH,
                null,
                (hat, report) -> publishing.refusal(hat, report, Action.PUBLISH, one.revision()));
    }

    /** What goes wrong with one does not keep what is known of the others from being told. */
    private JointResult publish(Caller caller, One one, @Nullable Instant at, @Nullable String comment) {
        try {
            return new JointResult(
                    one.id(),
                    at == null
                            ? publishing.publish(caller, one.id(), one.revision(), comment)
                            : scheduling.schedule(caller, one.id(), one.revision(), at, comment));
        } catch (Forbidden | Missing | BadRequest | Busy | StaleWrite refused) {
            return new JointResult(one.id(), new ReportFailed(String.valueOf(refused.getMessage())));
        } catch (RuntimeException e) {
            var number = UUID.randomUUID();
            LOG.error("{} in publishing {} with others", number, one.id(), e);
            return new JointResult(one.id(), new ReportFailed("系统内部错误，编号 " + number + "；请查看这份报告是否已经发布。"));
        }
    }
}
