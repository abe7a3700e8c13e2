import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { AgencyDialog } from './AgencyDialog'
import type { AgencyRecord } from './agencyRecord'
import { atDesk } from './deskForTests'

const above = { code: '640100', name: '某市人民政府' }
const record = {
  code: '640100-x',
  version: 3,
  standing: 'CURRENT',
  planned: false,
  closed: null,
  shortNames: [],
  mergedInto: null,
  entries: [],
  agency: { name: '教育局', kind: 'DEPARTMENT', superior: above },
  eras: [{ from: '2008-01-01', name: '教育局', kind: 'DEPARTMENT', superior: above }],
} as unknown as AgencyRecord
const choices = { agencies: { totalCount: 1, edges: [{ node: above }] } }

afterEach(() => vi.unstubAllGlobals())

test('aRefusedChangeIsShownInPlaceAndWhatWasTypedStays', async () => {
  const sent = atDesk(
    <AgencyDialog deed="CHANGE" record={record} onClose={() => {}} />,
    [[['agencies', null, ''], choices]],
    [{ result: { __typename: 'UnfitChange', message: '新的变动须在此之后。' } }],
  )
  expect(screen.getByRole('status').textContent).toBe('请写明依据或原因。')
  await userEvent.clear(screen.getByLabelText('名称'))
  await userEvent.type(screen.getByLabelText('名称'), '教育体育局')
  fireEvent.change(screen.getByLabelText('生效日期'), { target: { value: '2027-01-01' } })
  await userEvent.type(screen.getByLabelText(/依据或原因/), '批复')
  await userEvent.click(screen.getByRole('button', { name: '变更' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('须在此之后'))
  expect(sent(0)).toEqual({
    code: '640100-x',
    version: 3,
    name: '教育体育局',
    kind: null,
    superior: null,
    from: '2027-01-01',
    reason: '批复',
  })
  expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('教育体育局')
})

test('aMergerSaysWhatBecomesOfReportsAndNeedsASuccessor', () => {
  atDesk(<AgencyDialog deed="MERGE" record={record} onClose={() => {}} />, [
    [['agencies', null, ''], choices],
    [['agencyRecords', 'choices', ''], { agencyRecords: { edges: [] } }],
  ])
  expect(screen.getByText(/已发布的年报仍在原机关名下/)).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('请选定并入哪个机关。')
})
