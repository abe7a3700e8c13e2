import { expect, test } from 'vitest'
import { type Chosen, type LedgerRow, mending, stateOf } from './ledger'

const nothing: Chosen = { confirmed: new Set(), leftOut: new Set(), entered: new Map() }

function row(more: Partial<LedgerRow>): LedgerRow {
  return {
    line: 2,
    cells: [],
    doubts: [],
    entry: {
      arrivedOn: '2026-03-02',
      arrival: 'ONLINE',
      kind: 'PERSON',
      subject: '某事项',
      closedOn: null,
      disposition: null,
      rest: null,
    },
    ...more,
  }
}

const doubt = { column: null, message: '请核对。', blocking: false, proposals: [] }

test('a row is registered when nothing speaks against it, or somebody has said that it is right', () => {
  expect(stateOf(row({}), nothing)).toBe('ready')
  expect(stateOf(row({ doubts: [doubt] }), nothing)).toBe('doubted')
  expect(stateOf(row({ doubts: [doubt] }), { ...nothing, confirmed: new Set([2]) })).toBe('ready')
  expect(stateOf(row({ entry: null }), { ...nothing, confirmed: new Set([2]) })).toBe('blocked')
})

test('what is registered stays so, and what is left out is not sent', () => {
  expect(stateOf(row({}), { ...nothing, leftOut: new Set([2]) })).toBe('leftOut')
  const entered = new Map([[2, { line: 2, id: 'x:2026:1', number: '〔2026〕1号', messages: [] }]])
  expect(stateOf(row({}), { ...nothing, entered })).toBe('entered')
  const left = new Map([[2, { line: 2, id: null, number: null, messages: ['请核对。'] }]])
  expect(stateOf(row({}), { ...nothing, entered: left })).toBe('ready')
})

test('a cell is mended once, however often somebody writes in it', () => {
  const first = mending([], { line: 2, column: 'NAME', text: '甲' })
  const other = mending(first, { line: 3, column: 'NAME', text: '乙' })
  expect(mending(other, { line: 2, column: 'NAME', text: '丙' })).toEqual([
    { line: 3, column: 'NAME', text: '乙' },
    { line: 2, column: 'NAME', text: '丙' },
  ])
})
