import { expect, test } from 'vitest'
import { byDay, type Message } from './messages'

const at = (time: string) => ({ id: time, at: time }) as Message

test('messagesStandUnderTheDayTheyHadInChina', () => {
  const days = byDay([at('2026-01-02T16:30:00Z'), at('2026-01-02T15:59:00Z'), at('2026-01-02T01:00:00Z')])
  expect(days.map(({ day, messages }) => [day, messages.length])).toEqual([
    ['2026-01-03', 1],
    ['2026-01-02', 2],
  ])
})
