import { graphql } from '../../graphql/generated/gql'
import type { EventKind, Webhook_WebhookFragment } from '../../graphql/generated/graphql'
import { eventKindWord } from '../../graphql/generated/words/eventKindWord'

export const webhookOf = graphql(/* GraphQL */ `
  fragment Webhook_webhook on Webhook {
    id
    name
    url
    kinds
    active
    by
    at
    undelivered
    agency {
      code
      name
    }
  }
`)

export const webhooksQuery = graphql(/* GraphQL */ `
  query WebhookList {
    webhooks {
      id
      ...Webhook_webhook
    }
  }
`)

export const createWebhook = graphql(/* GraphQL */ `
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on WebhookCreated {
        secret
      }
      ... on UnfitAddress {
        message
      }
    }
  }
`)

export const changeWebhook = graphql(/* GraphQL */ `
  mutation ChangeWebhook($input: ChangeWebhookInput!) {
    changeWebhook(input: $input) {
      __typename
      ... on UnfitAddress {
        message
      }
    }
  }
`)

export const removeWebhook = graphql(/* GraphQL */ `
  mutation RemoveWebhook($id: ID!) {
    removeWebhook(id: $id) {
      id
    }
  }
`)

export const testWebhook = graphql(/* GraphQL */ `
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      state
      status
      answer
    }
  }
`)

/** 推送地址. */
export type Webhook = Webhook_WebhookFragment

export const webhooksKey = ['webhooks'] as const

/** What can be chosen: a test is sent by its own button. */
export const kindChoices = (Object.keys(eventKindWord) as EventKind[])
  .filter((kind) => kind !== 'TEST')
  .map((kind) => ({ value: kind, label: eventKindWord[kind] }))

/** What came of a try, in words: the receiver's own, where it said any. */
export function answerText({ status, answer }: { status: number | null; answer: string | null }): string {
  if (status === null) return answer ?? '还没有发送'
  return `对方答复 ${status}${answer ? `：${answer}` : ''}`
}
