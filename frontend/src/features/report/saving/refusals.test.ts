import { beforeEach, expect, test } from 'vitest'
import type { CellInput, ContentInput } from '../../../graphql/generated/graphql'
import { Autosave } from './autosave'
import { reportIn } from './editorForTests'
import { keptChanges } from './keptChanges'
import type { SaveAnswer } from './saveReport'

const ref = 'requests.received.person'
const other = 'requests.received.total'
const number = (of: string, value: number): CellInput => ({ ref: of, kind: 'NUMBER', number: value, note: null })

/** A server whose answers the test gives one by one. */
function server() {
  const requests: { content: ContentInput; answer: (answer: SaveAnswer) => Promise<void> }[] = []
  const save = (_: number, content: ContentInput) =>
    new Promise<SaveAnswer>((resolve) => {
      requests.push({ content, answer: (answer) => Promise.resolve(resolve(answer)).then(() => {}) })
    })
  return { requests, save }
}

beforeEach(() => localStorage.clear())

test('marksOnlyThePartThatIsTooLargeAndSavesTheOthers', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(reportIn({}), { save, kept: keptChanges('person', 'gov:2025') })
  autosave.type('title', '长'.repeat(9))
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.type(`cell:${other}`, number(other, 2))
  autosave.flush()
  const tooLarge: SaveAnswer = { is: 'tooLarge', message: '内容有 5.0 MB。请求太大：最多 4 MB。' }
  await requests[0]?.answer(tooLarge)
  expect(requests[1]?.content).toMatchObject({ title: '长'.repeat(9), cells: [{ ref }] })
  await requests[1]?.answer(tooLarge)
  expect(requests[2]?.content).toEqual({ title: '长'.repeat(9) })
  await requests[2]?.answer(tooLarge)
  expect(autosave.change('title')?.progress).toEqual({ is: 'refused', message: '内容有 5.0 MB。请求太大：最多 4 MB。' })
  expect(requests[3]?.content).toMatchObject({ cells: [{ ref }] })
  await requests[3]?.answer({ is: 'saved', report: reportIn({ revision: 2, cells: [number(ref, 1)] }) })
  expect(requests[4]?.content).toMatchObject({ cells: [{ ref: other }] })
  expect(autosave.snapshot().stop).toBeNull()
})

test('asksWhoseCountsWhenAnotherTypedSomethingInTheSameCell', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(reportIn({}), { save, kept: keptChanges('person', 'gov:2025') })
  autosave.type(`cell:${ref}`, number(ref, 8))
  autosave.flush()
  await requests[0]?.answer({
    is: 'stale',
    theirs: reportIn({ revision: 2, content: { unaccepted: [{ place: ref, text: '1万' }] } }),
  })
  expect(autosave.change(`cell:${ref}`)?.progress).toMatchObject({ is: 'conflict', theirs: { unaccepted: '1万' } })
  autosave.choose(`cell:${ref}`, 'mine')
  expect(requests[1]?.content).toMatchObject({ cells: [{ number: 8 }], unaccepted: [{ place: ref, text: null }] })
})
