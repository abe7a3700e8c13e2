import { graphql } from '../../graphql/generated/gql'
import type { Message_MessageFragment } from '../../graphql/generated/graphql'
import { onChinaClock } from '../../components/chinaTime'

export const toldMessage = graphql(/* GraphQL */ `
  fragment Message_message on Message {
    id
    kind
    sentence
    detail
    by
    link
    at
    read
  }
`)

export const readMessage = graphql(/* GraphQL */ `
  mutation ReadMessage($id: ID!) {
    readMessage(id: $id) {
      id
    }
  }
`)

export const readMessages = graphql(/* GraphQL */ `
  mutation ReadMessages($until: DateTime!) {
    readMessages(until: $until)
  }
`)

/** 消息: one thing that happened, told to whoever is signed in. */
export type Message = Message_MessageFragment

/** All lists of messages, and the count in the head of the page. */
export const messagesKey = ['messages'] as const

/** Days as they are in China, each with what was told on it, in the order of the list. */
export function byDay(messages: readonly Message[]): { day: string; messages: Message[] }[] {
  const days: { day: string; messages: Message[] }[] = []
  for (const message of messages) {
    const day = onChinaClock(message.at).date
    const last = days.at(-1)
    if (last?.day === day) last.messages.push(message)
    else days.push({ day, messages: [message] })
  }
  return days
}
