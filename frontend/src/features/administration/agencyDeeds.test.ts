import { expect, test, vi } from 'vitest'
import type { Request } from '../account/request'
import { decide, deedsFor, lacking, type Terms } from './agencyDeeds'
import type { AgencyRecord } from './agencyRecord'

const above = { code: '640100', name: '某市人民政府' }
const record = {
  code: '640100-x',
  version: 3,
  standing: 'CURRENT',
  planned: false,
  closed: null,
  mergedInto: null,
  entries: [],
  agency: { name: '教育局', kind: 'DEPARTMENT', superior: above },
  eras: [{ from: '2008-01-01', name: '教育局', kind: 'DEPARTMENT', superior: above }],
} as unknown as AgencyRecord
const terms: Terms = {
  code: '',
  name: '教育局',
  kind: 'DEPARTMENT',
  superior: '640100',
  merged: [{ code: '640100-x', version: 3 }],
  into: null,
  forming: false,
  from: '2027-01-01',
  shortNames: '',
  reason: '批复',
}

test('sendsOnlyWhatIsToChange', async () => {
  const asked = vi.fn<(...sent: unknown[]) => Promise<unknown>>(() => Promise.resolve({ result: null }))
  await decide('CHANGE', asked as Request, record, { ...terms, superior: '640104' })
  expect(asked.mock.calls[0]?.[1]).toEqual({
    input: {
      code: '640100-x',
      version: 3,
      name: null,
      kind: null,
      superior: '640104',
      from: '2027-01-01',
      reason: '批复',
    },
  })
})

test('sendsEachShortNameByItself', async () => {
  const asked = vi.fn<(...sent: unknown[]) => Promise<unknown>>(() => Promise.resolve({ result: null }))
  await decide('SHORT_NAMES', asked as Request, record, { ...terms, shortNames: '数管办\n\n数字办、数办' })
  expect(asked.mock.calls[0]?.[1]).toEqual({
    input: { code: '640100-x', version: 3, shortNames: ['数管办', '数字办', '数办'], reason: '批复' },
  })
})

test('offersNothingOnWhatExistsNoLongerAndToTakeBackOnlyWhatIsPlanned', () => {
  expect(deedsFor({ ...record, standing: 'FORMER', closed: '2020-01-01' })).toEqual([])
  expect(deedsFor(record).map(({ deed }) => deed)).toEqual(['CHANGE', 'CREATE', 'SHORT_NAMES', 'MERGE', 'CLOSE'])
  expect(deedsFor({ ...record, planned: true, closed: '2027-01-01' }).map(({ deed }) => deed)).toEqual([
    'CHANGE',
    'CREATE',
    'SHORT_NAMES',
    'TAKE_BACK',
  ])
})

test('saysWhatIsLacking', () => {
  expect(lacking('CREATE', { ...terms, name: '新局' })).toBe('请填写机关代码。')
  expect(lacking('MERGE', terms)).toBe('请选定并入哪个机关。')
  expect(lacking('CLOSE', { ...terms, reason: ' ' })).toBe('请写明依据或原因。')
  expect(lacking('TAKE_BACK', { ...terms, from: '' })).toBeNull()
})
