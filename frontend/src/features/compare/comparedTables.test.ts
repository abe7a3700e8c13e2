import { expect, test } from 'vitest'
import { comparedTables, difference, merged, type Filled } from './comparedTables'
import { readCompared } from './compared'

const form = (key: string, rows: Record<string, Record<string, number | null>>): Filled => ({
  key,
  title: key,
  columns: [...new Set(Object.values(rows).flatMap((cells) => Object.keys(cells)))].map((each) => ({
    key: each,
    label: each,
    group: null,
  })),
  rows: Object.entries(rows).map(([row, cells]) => ({
    key: row,
    label: row,
    group: row === 'granted' ? '三、本年度办理结果' : null,
    cells: Object.entries(cells).map(([column, number]) => ({
      ref: `${key}.${row}.${column}`,
      kind: number === null ? 'BLANK' : 'NUMBER',
      number,
    })),
  })),
})

test('aCellThatAFormDoesNotHaveDoesNotApplyAndIsNeverZero', () => {
  const [fees, procurement] = comparedTables([
    [form('fees', { fees: { previousItems: 3 } }), form('procurement', { procurement: { items: 2 } })],
    [form('fees', { fees: { amount: 12.5 } })],
  ])
  expect(fees?.lines.map(({ ref, standings }) => [ref, standings.map(({ kind }) => kind).join()])).toEqual([
    ['fees.fees.previousItems', 'NUMBER,NOT_APPLICABLE'],
    ['fees.fees.amount', 'NOT_APPLICABLE,NUMBER'],
  ])
  expect(procurement?.lines[0]?.standings[1]).toEqual({ kind: 'NOT_APPLICABLE' })
})

test('aBlankIsABlankAndAMissingPublicationHasNothing', () => {
  const [table] = comparedTables([[form('requests', { granted: { total: null } })], null])
  expect(table?.lines).toEqual([
    {
      ref: 'requests.granted.total',
      row: '三、本年度办理结果：granted',
      column: 'total',
      standings: [{ kind: 'BLANK' }, { kind: 'NOT_APPLICABLE' }],
    },
  ])
})

test('keepsTheOrderOfEachForm', () => {
  expect(
    merged(
      [
        ['a', 'other', 'total'],
        ['a', 'x', 'y', 'total', 'out'],
      ],
      (each) => each,
    ),
  ).toEqual(['a', 'other', 'x', 'y', 'total', 'out'])
})

test('comparesOnlyNumbersAndGivesNoRateWithoutABase', () => {
  expect(difference({ kind: 'NUMBER', number: 0.1 }, { kind: 'NUMBER', number: 0.3 })).toEqual({ by: 0.2, rate: 2 })
  expect(difference({ kind: 'NUMBER', number: 0 }, { kind: 'NUMBER', number: 3 })).toEqual({ by: 3, rate: null })
  expect(difference({ kind: 'BLANK' }, { kind: 'NUMBER', number: 3 })).toBeNull()
  expect(difference({ kind: 'NUMBER', number: 3 }, { kind: 'NOT_APPLICABLE' })).toBeNull()
})

test('readsWhatIsComparedFromTheAddress', () => {
  const parameters = new URLSearchParams('of=640100-jyj:2021&of=640100-jyj:2022&of=640100-jyj:2021&of=nonsense')
  expect(readCompared(parameters)).toEqual([
    { agency: '640100-jyj', year: 2021 },
    { agency: '640100-jyj', year: 2022 },
  ])
})
