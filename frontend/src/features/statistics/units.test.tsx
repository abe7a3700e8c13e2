import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { TallyOfYearQuery } from '../../graphql/generated/graphql'
import { GovernmentBeside } from './GovernmentBeside'
import type { Forms } from './keyFigures'
import { TallyRatios } from './TallyRatios'

type Tally = TallyOfYearQuery['tally']

afterEach(cleanup)

const cells = (...refs: string[]) => [{ key: 't', rows: [{ cells: refs.map((ref) => ({ ref, number: 7 })) }] }]

function beside(...keyFigures: { cell: string; title: string; unit: string | null }[]) {
  const tables = cells(...keyFigures.map(({ cell }) => cell))
  const tally = {
    year: 2025,
    agency: { code: '640100', name: '银川市人民政府' },
    tables,
    government: { tables, remainders: tables, excesses: [] },
  } as unknown as Tally
  render(<GovernmentBeside tally={tally} forms={[{ from: 2021, keyFigures }] as unknown as Forms} />)
}

const received = { cell: 'requests.received.total', title: '新收公开申请', unit: '件' }

test('aFiguresUnitIsTheForms', () => {
  beside(received, { cell: 'fees.fees.amount', title: '行政事业性收费', unit: '万元' })
  expect(screen.getByRole('columnheader', { name: '项目' })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: '行政事业性收费（万元）' })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: '新收公开申请（件）' })).toBeTruthy()
})

test('aUnitThatAllFiguresHaveStandsOnceAboveThem', () => {
  beside(received)
  expect(screen.getByRole('columnheader', { name: '项目（件）' })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: '新收公开申请' })).toBeTruthy()
})

test('aRatiosUnitIsThatOfTheCellsItIsMadeOf', () => {
  const tally = {
    coverage: { expected: 1, included: 1 },
    tables: [{ key: 'fees', columns: [{ key: 'amount', unit: '万元' }] }],
    ratios: [
      {
        key: 'r',
        name: '占比',
        formula: '甲÷乙',
        part: 1,
        whole: 2,
        value: 0.5,
        partCells: ['fees.fees.amount'],
        wholeCells: ['fees.all.amount'],
      },
    ],
  } as unknown as Tally
  render(<TallyRatios tally={tally} name="" />)
  expect(screen.getByText(/分子、分母的单位是万元。/)).toBeTruthy()
})
