import { expect, test } from 'vitest'
import type { CellInput } from '../../../graphql/generated/graphql'
import type { PartKey, PartValue } from '../parts'
import * as Queue from './saveQueue'

const cell = (ref: string, number: number | null): CellInput =>
  number === null ? { ref, kind: 'BLANK', number: null, note: null } : { ref, kind: 'NUMBER', number, note: null }
const a: PartKey = 'cell:requests.received.person'
const b: PartKey = 'cell:requests.received.total'
const A = (number: number | null) => cell('requests.received.person', number)
const B = (number: number | null) => cell('requests.received.total', number)
const stored = (values: Partial<Record<PartKey, PartValue>>) => (key: PartKey) =>
  values[key] ?? cell(key.slice(5), null)
const states = (queue: Queue.SaveQueue) =>
  Object.fromEntries([...queue.changes].map(([key, c]) => [key, c.progress.is]))

test('sendsPartsInTheOrderInWhichTheyWereTyped', () => {
  let queue = Queue.emptyQueue(3)
  queue = Queue.typed(queue, b, B(2), B(null))
  queue = Queue.typed(queue, a, A(1), A(null))
  queue = Queue.typed(queue, b, B(3), B(null))
  expect(Queue.due(queue)).toEqual([
    [b, B(3)],
    [a, A(1)],
  ])
})

test('keepsOneRequestUnderWayAndSendsWhatWasTypedMeanwhileAfterIt', () => {
  let queue = Queue.sent(Queue.typed(Queue.emptyQueue(3), a, A(1), A(null)))
  queue = Queue.typed(queue, a, A(12), A(null))
  queue = Queue.typed(queue, b, B(5), B(null))
  expect(Queue.due(queue)).toEqual([])

  queue = Queue.saved(queue, 4)
  expect(queue.revision).toBe(4)
  expect(Queue.due(queue)).toEqual([
    [a, A(12)],
    [b, B(5)],
  ])
})

test('forgetsAPartThatWasTypedBackToWhatIsStored', () => {
  const queue = Queue.typed(Queue.typed(Queue.emptyQueue(1), a, A(9), A(4)), a, A(4), A(4))
  expect(queue.changes.size).toBe(0)
})

test('sendsAPartTypedBackWhileItsFirstValueIsUnderWay', () => {
  let queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(9), A(4)))
  queue = Queue.saved(Queue.typed(queue, a, A(4), A(4)), 2)
  expect(Queue.due(queue)).toEqual([[a, A(4)]])
})

test('sendsPartsTheOtherPersonLeftAloneAgainOnTopOfTheirRevision', () => {
  const queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null)))
  const next = Queue.rebased(queue, 5, stored({ [b]: B(8) }))
  expect(next.revision).toBe(5)
  expect(Queue.due(next)).toEqual([[a, A(1)]])
})

test('waitsForAChoiceWhereBothChangedTheSamePart', () => {
  const queue = Queue.rebased(Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null))), 5, stored({ [a]: A(7) }))
  expect(queue.changes.get(a)).toMatchObject({ mine: A(1), progress: { is: 'conflict', theirs: A(7) } })
  expect(Queue.due(queue)).toEqual([])

  expect(Queue.due(Queue.chosen(queue, a, 'mine'))).toEqual([[a, A(1)]])
  expect(Queue.chosen(queue, a, 'theirs').changes.size).toBe(0)
})

test('takesALostAnswerWhoseValueIsStoredForDone', () => {
  const queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null)))
  expect(Queue.rebased(queue, 2, stored({ [a]: A(1) })).changes.size).toBe(0)
})

test('goesOnTypingInAConflictWithoutLosingTheirs', () => {
  const queue = Queue.rebased(Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null))), 2, stored({ [a]: A(7) }))
  expect(Queue.typed(queue, a, A(11), A(7)).changes.get(a)?.progress).toEqual({ is: 'conflict', theirs: A(7) })
})

test('holdsBackOnlyThePartsTheServerNamed', () => {
  let queue = Queue.typed(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null)), b, B(2), B(null))
  queue = Queue.refused(Queue.sent(queue), new Map([[a, '数字太大。']]), '有内容不能保存。')
  expect(states(queue)).toEqual({ [a]: 'refused', [b]: 'waiting' })
  expect(Queue.due(queue)).toEqual([[b, B(2)]])
  expect(states(Queue.typed(queue, a, A(3), A(null)))).toEqual({ [a]: 'waiting', [b]: 'waiting' })
})

test('holdsBackAllPartsWhenTheServerNamesNone', () => {
  const queue = Queue.refused(
    Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null))),
    new Map(),
    '有内容不能保存。',
  )
  expect(queue.changes.get(a)?.progress).toEqual({ is: 'refused', message: '有内容不能保存。' })
})

test('keepsEverythingWhileNothingCanBeSentAndSendsItAfterwards', () => {
  let queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null)))
  queue = Queue.stopped(queue, { why: 'unreachable', message: '连接不上服务器。' })
  queue = Queue.typed(queue, b, B(2), B(null))
  expect(Queue.due(queue)).toEqual([])
  expect(Queue.due(Queue.resumed(queue))).toEqual([
    [a, A(1)],
    [b, B(2)],
  ])
})

test('takesWhatWasStoredWithoutAnAnswerForThisPersonsOwnWhenMoreWasTypedSince', () => {
  let queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), a, A(1), A(null)))
  queue = Queue.stopped(queue, { why: 'unreachable', message: '不能确定是否已保存。' })
  queue = Queue.resumed(Queue.typed(queue, a, A(12), A(null)))
  queue = Queue.sent(queue)

  queue = Queue.rebased(queue, 2, stored({ [a]: A(1) }))
  expect(states(queue)).toEqual({ [a]: 'waiting' })
  expect(Queue.due(queue)).toEqual([[a, A(12)]])
})

test('restoresWhatAReloadFoundAgainstWhatIsStoredNow', () => {
  const kept = [
    [a, { mine: A(1), base: A(null) }],
    [b, { mine: B(2), base: B(null) }],
  ] as const
  const queue = Queue.restored(6, kept, stored({ [b]: B(9) }))
  expect(states(queue)).toEqual({ [a]: 'waiting', [b]: 'conflict' })
  expect(queue.revision).toBe(6)
})

const p = (text: string) => ({ kind: 'PARAGRAPH' as const, level: null, text, figures: [] })
const section: PartKey = 'section:1'
const channel = (id: string, items: number) => ({
  id,
  name: '网站',
  kinds: [],
  items,
  previousItems: null,
  categories: [],
})
const channelsIn = (queue: Queue.SaveQueue) => (Queue.due(queue)[0]?.[1] ?? []) as { id: string; items: number }[]

test('putsWhatOthersWroteElsewhereInASectionBesideWhatIsWrittenHere', () => {
  const base = [p('甲'), p('乙'), p('丙')]
  const queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), section, [p('甲'), p('乙'), p('丙三')], base))
  const next = Queue.rebased(queue, 2, stored({ [section]: [p('甲一'), p('乙'), p('丙')] }))
  expect(Queue.due(next)).toEqual([[section, [p('甲一'), p('乙'), p('丙三')]]])
})

test('goesOnWithWhatWasTypedWhileTheServerPutASaveOnTopOfAnothers', () => {
  const base = [p('甲'), p('乙')]
  let queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), section, [p('甲'), p('乙二')], base))
  queue = Queue.typed(queue, section, [p('甲'), p('乙二三')], base)
  queue = Queue.saved(queue, 3, stored({ [section]: [p('甲一'), p('乙二')] }))
  expect(Queue.due(queue)).toEqual([[section, [p('甲一'), p('乙二三')]]])
  expect(Queue.rebased(queue, 3, stored({ [section]: [p('甲一'), p('乙二三')] })).changes.size).toBe(0)
})

test('bringsWhatWaitedBesideASaveUpToWhatAnotherStoredThere', () => {
  const other: PartKey = 'section:5'
  let queue = Queue.sent(Queue.typed(Queue.emptyQueue(1), other, [p('丁')], []))
  queue = Queue.typed(queue, section, [p('甲二'), p('乙')], [p('甲'), p('乙')])
  queue = Queue.saved(queue, 3, stored({ [other]: [p('丁')], [section]: [p('甲'), p('乙他')] }))
  expect(Queue.due(queue)).toEqual([[section, [p('甲二'), p('乙他')]]])
})

test('keepsBothVersionsOfABlockAndEverythingElseWhicheverIsChosen', () => {
  const base = [p('甲'), p('乙'), p('丙'), p('丁')]
  const queue = Queue.rebased(
    Queue.typed(Queue.emptyQueue(1), section, [p('甲'), p('乙我'), p('丙'), p('丁四')], base),
    2,
    stored({ [section]: [p('甲'), p('乙他'), p('丙'), p('丁')] }),
  )
  expect(states(queue)).toEqual({ [section]: 'conflict' })
  const chosen = (keep: 'both' | 'mine' | 'theirs') => Queue.due(Queue.chosen(queue, section, keep))
  expect(chosen('both')).toEqual([[section, [p('甲'), p('乙他'), p('乙我'), p('丙'), p('丁四')]]])
  expect(chosen('mine')).toEqual([[section, [p('甲'), p('乙我'), p('丙'), p('丁四')]]])
  expect(chosen('theirs')).toEqual([[section, [p('甲'), p('乙他'), p('丙'), p('丁四')]]])
})

test('keepsBothVersionsOfAChannelAsTwo', () => {
  const queue = Queue.rebased(
    Queue.typed(Queue.emptyQueue(1), 'channels', [channel('c1', 5)], [channel('c1', 3)]),
    2,
    stored({ channels: [channel('c1', 4)] }),
  )
  const sent = channelsIn(Queue.chosen(queue, 'channels', 'both'))
  expect(sent).toMatchObject([{ id: 'c1', items: 4 }, { items: 5 }])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
})

test('letsTwoPeopleWriteInTwoChannelsAndAddOneEach', () => {
  const base = [channel('c1', 1), channel('c2', 2)]
  const queue = Queue.rebased(
    Queue.typed(Queue.emptyQueue(1), 'channels', [channel('c1', 9), channel('c2', 2), channel('c-a', 3)], base),
    2,
    stored({ channels: [channel('c1', 1), channel('c2', 8), channel('c-b', 4)] }),
  )
  expect(new Set(channelsIn(queue).map(({ id, items }) => `${id} ${items}`))).toEqual(
    new Set(['c-a 3', 'c-b 4', 'c1 9', 'c2 8']),
  )
})
