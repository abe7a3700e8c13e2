package org.nianbao.notice.outbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.AdministrationEntries;
import org.nianbao.agency.AdministrationEntries.Deliberation;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.AdministrationEntry.Determination;
import org.nianbao.agency.Agencies;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.outbox.Delivery.DeliveryState;
import org.nianbao.notice.outbox.WebhookOutcome.ChangeWebhookOutcome;
import org.nianbao.notice.outbox.WebhookOutcome.CreateWebhookOutcome;
import org.nianbao.notice.outbox.WebhookOutcome.UnfitAddress;
import org.nianbao.notice.outbox.WebhookOutcome.WebhookChanged;
import org.nianbao.notice.outbox.WebhookOutcome.WebhookCreated;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/**
 * Setting up where other systems are told of what happens, and seeing to what did not arrive. An administrator does, or the
 * 政务公开主管部门, for agencies in sight; each change is an entry of the administration.
 */
@Service
class WebhookSetting {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_URL = 500;
    private static final int MOST = 50;
    private static final int SECRET_BYTES = 32;

    /** What a webhook is to be. */
    record Wanted(String name, String url, Set<EventKind> kinds, boolean active) {

        Wanted {
            BadRequest.ifBlankOrLonger("请写明接收方。", "名称", name, LONGEST_NAME);
            BadRequest.ifBlankOrLonger("请填写网址。", "网址", url, LONGEST_URL);
            name = name.strip();
            url = url.strip();
            kinds = Set.copyOf(kinds);
            if (kinds.isEmpty() || kinds.contains(EventKind.TEST)) {
                throw new BadRequest("请选择要推送的事项，至少一项。");
            }
        }
    }

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Delivering delivering;
    private final WebhookAddress addresses;
    private final AdministrationEntries entries;
    private final Agencies agencies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookSetting(
            Webhooks webhooks,
            Deliveries deliveries,
            Delivering delivering,
            WebhookAddress addresses,
            AdministrationEntries entries,
            Agencies agencies,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.addresses = addresses;
        this.entries = entries;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Webhook> webhooks(Caller caller) {
        requireRole(caller);
        var tree = agencies.tree();
        return webhooks.all().stream()
                .filter(webhook -> tree.inSight(caller, webhook.agency()))
                .toList();
    }

    CreateWebhookOutcome create(Caller caller, String agency, Wanted wanted) {
        requireAgency(caller, agency);
        agencies.tree().get(agency);
        var obstacle = addresses.obstacle(wanted.url());
        if (obstacle != null) {
            return new UnfitAddress(obstacle);
        }
        if (webhooks.all().size() >= MOST) {
            throw new BadRequest("推送地址最多 " + MOST + " 个，请先删除不用的。");
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return entries.commit(caller, number -> {
            var webhook = webhook(
                    "w" + number,
                    agency,
                    Posting.SECRET_PREFIX + Base64.getEncoder().encodeToString(secret),
                    wanted,
                    caller);
            return decided(webhook, "设置推送“" + wanted.name() + "”", new WebhookCreated(webhook, webhook.secret()));
        });
    }

    ChangeWebhookOutcome change(Caller caller, String id, Wanted wanted) {
        var before = get(caller, id);
        var obstacle = before.url().equals(wanted.url()) ? null : addresses.obstacle(wanted.url());
        if (obstacle != null) {
            return new UnfitAddress(obstacle);
        }
        return entries.commit(caller, number -> {
            var webhook = webhook(id, before.agency(), before.secret(), wanted, caller);
            var what = before.active() == wanted.active() ? "更改" : wanted.active() ? "启用" : "停用";
            return decided(webhook, what + "推送“" + wanted.name() + "”", new WebhookChanged(webhook));
        });
    }

    Webhook remove(Caller caller, String id) {
        var webhook = get(caller, id);
        return entries.commit(
                caller,
                number -> new Deliberation<>(
                        determination(webhook, "删除推送“" + webhook.name() + "”"),
                        List.of(Webhooks.removal(id)),
                        webhook));
    }

    private Webhook webhook(String id, String agency, String secret, Wanted wanted, Caller caller) {
        return new Webhook(
                id,
                agency,
                wanted.name(),
                wanted.url(),
                secret,
                wanted.kinds(),
                wanted.active(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static <T> Deliberation<T> decided(Webhook webhook, String what, T outcome) {
        return new Deliberation<>(determination(webhook, what), List.of(Webhooks.change(webhook)), outcome);
    }

    private static Determination determination(Webhook webhook, String what) {
        return new Determination(AdministrationAct.WEBHOOK, List.of(webhook.agency()), what, null, webhook.url());
    }

    Delivery test(Caller caller, String id) {
        var webhook = get(caller, id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return delivering.test(
                webhook,
                new Event(
                        "test-" + now.toEpochMilli(),
                        EventKind.TEST,
                        webhook.agency(),
                        null,
                        "这是一条测试消息，请勿处理。",
                        null,
                        null,
                        "/desk/admin/webhooks",
                        now));
    }

    /** Of what was given up; what has arrived or is still being tried stays as it is. */
    Delivery resend(Caller caller, String id) {
        requireRole(caller);
        var delivery = deliveries.find(id);
        if (delivery == null || !(delivery.target() instanceof Receiver.ToWebhook(var webhook))) {
            throw new Missing("没有编号为“" + id + "”的投递。");
        }
        get(caller, webhook);
        return delivering.again(id);
    }

    Connection<Delivery> deliveries(Caller caller, Webhook webhook, @Nullable DeliveryState state, Page page) {
        requireAgency(caller, webhook.agency());
        return deliveries.page(webhook.id(), state, page);
    }

    int undelivered(Webhook webhook) {
        return deliveries.dead(webhook.id());
    }

    private Webhook get(Caller caller, String id) {
        requireRole(caller);
        var webhook = webhooks.find(id);
        if (webhook == null) {
            throw new Missing("没有编号为“" + id + "”的推送地址。");
        }
        requireAgency(caller, webhook.agency());
        return webhook;
    }

    private void requireAgency(Caller caller, String agency) {
        requireRole(caller);
        if (!agencies.tree().inSight(caller, agency)) {
            throw new Forbidden("机关“" + agency + "”不在您可以查看的范围内。");
        }
    }

    private static void requireRole(Caller caller) {
        caller.staffAgency();
        if (!caller.is(Role.ADMIN) && !caller.is(Role.OFFICE)) {
            throw new Forbidden("消息推送由系统管理员或政务公开主管部门设置。");
        }
    }
}
