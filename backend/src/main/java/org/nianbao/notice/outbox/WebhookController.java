package org.nianbao.notice.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.outbox.Delivery.DeliveryState;
import org.nianbao.notice.outbox.WebhookOutcome.ChangeWebhookOutcome;
import org.nianbao.notice.outbox.WebhookOutcome.CreateWebhookOutcome;
import org.nianbao.notice.outbox.WebhookSetting.Wanted;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class WebhookController {

    record CreateWebhookInput(String agency, String name, String url, List<EventKind> kinds) {}

    record ChangeWebhookInput(String id, String name, String url, List<EventKind> kinds, boolean active) {}

    private final WebhookSetting setting;
    private final Agencies agencies;

    WebhookController(WebhookSetting setting, Agencies agencies) {
        this.setting = setting;
        this.agencies = agencies;
    }

    @QueryMapping
    List<Webhook> webhooks(Caller caller) {
        return setting.webhooks(caller);
    }

    @MutationMapping
    CreateWebhookOutcome createWebhook(Caller caller, @Argument CreateWebhookInput input) {
        return setting.create(
                caller, input.agency(), new Wanted(input.name(), input.url(), Set.copyOf(input.kinds()), true));
    }

    @MutationMapping
    ChangeWebhookOutcome changeWebhook(Caller caller, @Argument ChangeWebhookInput input) {
        return setting.change(
                caller, input.id(), new Wanted(input.name(), input.url(), Set.copyOf(input.kinds()), input.active()));
    }

    @MutationMapping
    Webhook removeWebhook(Caller caller, @Argument String id) {
        return setting.remove(caller, id);
    }

    @MutationMapping
    Delivery testWebhook(Caller caller, @Argument String id) {
        return setting.test(caller, id);
    }

    @MutationMapping
    Delivery resendDelivery(Caller caller, @Argument String id) {
        return setting.resend(caller, id);
    }

    @SchemaMapping
    Agency agency(Webhook webhook) {
        return agencies.tree().known(webhook.agency());
    }

    @SchemaMapping
    List<EventKind> kinds(Webhook webhook) {
        return webhook.kinds().stream().sorted().toList();
    }

    @SchemaMapping
    int undelivered(Webhook webhook) {
        return setting.undelivered(webhook);
    }

    @SchemaMapping
    Connection<Delivery> deliveries(
            Webhook webhook,
            Caller caller,
            @Argument @Nullable DeliveryState state,
            @Argument int first,
            @Argument @Nullable String after) {
        return setting.deliveries(caller, webhook, state, Page.of(first, after));
    }

    @SchemaMapping
    EventKind kind(Delivery delivery) {
        return delivery.event().kind();
    }

    @SchemaMapping
    Agency agency(Delivery delivery) {
        return agencies.tree().known(delivery.event().agency());
    }

    @SchemaMapping
    String sentence(Delivery delivery) {
        return delivery.event().sentence();
    }

    @SchemaMapping
    Instant at(Delivery delivery) {
        return delivery.event().at();
    }

    @SchemaMapping
    @Nullable
    Integer status(Delivery delivery) {
        return delivery.answer() == null ? null : delivery.answer().status();
    }

    @SchemaMapping
    @Nullable
    String answer(Delivery delivery) {
        return delivery.answer() == null ? null : delivery.answer().text();
    }

    @SchemaMapping
    @Nullable
    Instant answeredAt(Delivery delivery) {
        return delivery.answer() == null ? null : delivery.answer().at();
    }
}
