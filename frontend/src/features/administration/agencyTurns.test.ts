import { expect, test } from 'vitest'
import { turnsOf } from './agencyTurns'

const city = { code: '640100', name: '某市人民政府' }
const era = { from: '2008-05-01', name: '文化局', kind: 'DEPARTMENT' as const, superior: city }

test('tellsWhatChangedFromEraToEraAndWhatIsOnlyPlanned', () => {
  const turns = turnsOf(
    {
      eras: [
        era,
        { ...era, from: '2019-03-01', name: '文化和旅游局' },
        { ...era, from: '2027-01-01', name: '文化和旅游局', superior: null },
      ],
      closed: '2028-01-01',
      mergedInto: { code: 'x', name: '宣传局' },
    },
    '2026-11-25',
  )
  expect(turns.map(({ what }) => what)).toEqual([
    '设立：文化局，上级为某市人民政府',
    '更名为文化和旅游局',
    '改由（无上级）领导',
    '并入宣传局',
  ])
  expect(turns.map(({ planned }) => planned)).toEqual([false, false, true, true])
})

test('anEraThatBeginsTodayHasCome', () => {
  expect(turnsOf({ eras: [era], closed: null, mergedInto: null }, '2008-05-01')[0]?.planned).toBe(false)
})
