package org.nianbao.notice.outbox;

/** What comes of setting up or changing a webhook. The records are the schema's result types. */
sealed interface WebhookOutcome {

    /** What can come of setting one up. */
    sealed interface CreateWebhookOutcome extends WebhookOutcome {}

    /** What can come of changing one. */
    sealed interface ChangeWebhookOutcome extends WebhookOutcome {}

    /** @param secret what it signs with, told this once */
    record WebhookCreated(Webhook webhook, String secret) implements CreateWebhookOutcome {}

    record WebhookChanged(Webhook webhook) implements ChangeWebhookOutcome {}

    /** @param message what there is against the address */
    record UnfitAddress(String message) implements CreateWebhookOutcome, ChangeWebhookOutcome {}
}
