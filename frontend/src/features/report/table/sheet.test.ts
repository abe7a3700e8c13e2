import { expect, test } from 'vitest'
import { Autosave } from '../saving/autosave'
import { reportIn } from '../saving/editorForTests'
import { readNumber } from '../numberText'
import { Sheet } from './sheet'

const person = 'requests.received.person'
const all = 'requests.received.total'

function opened() {
  const autosave = new Autosave(reportIn({ cells: [{ ref: person, kind: 'NUMBER', number: 5 }] }), {
    save: () => new Promise(() => {}),
    kept: { read: () => [], write: () => {} },
  })
  const sheet = new Sheet(autosave)
  const number = (ref: string) => sheet.value(ref).number
  const type = (text: string, ref = person) => {
    for (let end = 1; end <= text.length; end++) sheet.type(ref, text.slice(0, end), readNumber(text.slice(0, end)))
  }
  return { autosave, sheet, number, type }
}

test('takesAllTheTypingInACellBackAtOnce', () => {
  const { sheet, number, type } = opened()
  type('128')
  sheet.leave(person)
  type('9', all)
  expect(sheet.undo()).toEqual([all])
  expect(sheet.undo()).toEqual([person])
  expect(number(person)).toBe(5)
  expect(sheet.undo()).toEqual([])
  expect(sheet.redo()).toEqual([person])
  expect(number(person)).toBe(128)
})

test('keepsTheNumberBeforeWhenATextTurnsOutToBeUnclear', () => {
  const { sheet, number, type, autosave } = opened()
  type('1.5万')
  expect(number(person)).toBe(5)
  expect(sheet.text(person)).toBe('1.5万')
  expect(autosave.change(`cell:${person}`)?.mine).toMatchObject({ number: 5, unaccepted: '1.5万' })
  sheet.leave(person)
  expect(sheet.text(person)).toBe('1.5万')
  sheet.drop(person)
  expect(sheet.text(person)).toBeNull()
  expect(autosave.snapshot().changes.size).toBe(0)
})

test('forgetsWhatWasTakenBackOnceSomethingElseIsDone', () => {
  const { sheet, type } = opened()
  type('7')
  sheet.undo()
  sheet.enter([{ ref: all, reading: { is: 'number', number: 1 } }])
  expect(sheet.canRedo()).toBe(false)
})

test('doesNotTakeBackWhatSomebodyElseHasChangedSince', () => {
  const { sheet, number, autosave } = opened()
  sheet.enter([
    { ref: person, reading: { is: 'number', number: 6 } },
    { ref: all, reading: { is: 'number', number: 6 } },
  ])
  autosave.type(`cell:${person}`, { ref: person, kind: 'NUMBER', number: 60, note: null })
  expect(sheet.undo()).toEqual([all])
  expect(number(person)).toBe(60)
})

test('bringsARefusedTextBackExactlyAsItStood', () => {
  const { sheet, number, type } = opened()
  type('1万')
  sheet.leave(person)
  sheet.enter([{ ref: person, reading: { is: 'blank' } }])
  expect(sheet.text(person)).toBeNull()
  sheet.undo()
  expect(sheet.text(person)).toBe('1万')
  expect(number(person)).toBe(5)
  sheet.undo()
  expect(sheet.text(person)).toBeNull()
  expect(number(person)).toBe(5)
})

test('isNotFreeForACommandWhileARefusedTextStandsInIt', () => {
  const { sheet, type } = opened()
  expect(sheet.isFree(all)).toBe(true)
  type('/', all)
  expect(sheet.value(all).kind).toBe('BLANK')
  expect(sheet.isFree(all)).toBe(false)
})

test('takesBackTogetherWhatFollowedFromAStepUnlessAnotherCameBetween', () => {
  const { sheet, number } = opened()
  const zero = { is: 'number', number: 0 } as const
  const step = sheet.enter([{ ref: person, reading: zero }])
  sheet.enter([{ ref: all, reading: zero }], step)
  expect(sheet.undo()).toEqual([person, all])
  expect(number(person)).toBe(5)
  const alone = sheet.enter([{ ref: person, reading: zero }])
  sheet.enter([{ ref: 'requests.carriedIn.person', reading: zero }])
  sheet.enter([{ ref: all, reading: zero }], alone)
  expect(sheet.undo()).toEqual([all])
})

test('whatFollowsFromNothingIsNotTakenForPartOfTheStepBefore', () => {
  const { sheet, number, type } = opened()
  type('128')
  sheet.leave(person)
  const nothing = sheet.enter([{ ref: person, reading: { is: 'number', number: 128 } }])
  sheet.enter([{ ref: all, reading: { is: 'number', number: 128 } }], nothing)
  expect(sheet.undo()).toEqual([all])
  expect(number(person)).toBe(128)
})

test('whatChangesNothingLeavesWhatCanBeDoneAgain', () => {
  const { sheet, type } = opened()
  const step = sheet.enter([{ ref: all, reading: { is: 'number', number: 1 } }])
  type('7')
  sheet.undo()
  sheet.enter([{ ref: all, reading: { is: 'number', number: 1 } }], step)
  expect(sheet.canRedo()).toBe(true)
})

test('aCellThatAlreadySaysItIsNoStep', () => {
  const { sheet } = opened()
  sheet.enter([{ ref: person, reading: { is: 'number', number: 5 } }])
  expect(sheet.canUndo()).toBe(false)
})
