import { expect, test } from 'vitest'
import { chinaToday } from '../../../components/chinaTime'
import type { OwnReports_ReportFragment } from '../../../graphql/generated/graphql'
import { whoHas } from './whoHas'

const day = `${chinaToday().slice(0, 4)}-01-12T09:00:00+08:00`

const report = (some: Partial<OwnReports_ReportFragment>): OwnReports_ReportFragment => ({
  id: 'a:2025',
  year: 2025,
  status: 'DRAFT',
  since: day,
  due: '2026-01-31',
  updatedAt: day,
  schedule: null,
  returned: null,
  steps: [],
  publication: null,
  ...some,
})

const step = (name: string, order: number, some: { approved?: true; by?: string } = {}) => ({
  name,
  order,
  approval: some.approved ? { at: day } : null,
  claim: some.by ? { by: some.by } : null,
})

test.each<[Partial<OwnReports_ReportFragment>, string]>([
  [{}, '由编写人员编写，最近修改 1月12日 09:00。'],
  [
    { status: 'RETURNED', returned: { by: '纳志远', step: '保密审查', at: day } },
    '保密审查（纳志远）于 1月12日退回，由编写人员修改。',
  ],
  [
    {
      status: 'IN_REVIEW',
      steps: [
        step('初审', 1, { approved: true }),
        step('复审', 2, { by: '丁海燕' }),
        step('保密审查', 2),
        step('终审', 3),
      ],
    },
    '在复审（丁海燕已认领）、保密审查环节，自 1月12日。',
  ],
  [{ status: 'APPROVED' }, '审核已完成，自 1月12日等待发布。'],
  [{ status: 'APPROVED', schedule: { at: day, failure: null } }, '定于 1月12日 09:00 发布。'],
  [{ status: 'APPROVED', schedule: { at: day, failure: '有错误。' } }, '定时发布未成功：有错误。'],
  [{ status: 'PUBLISHED', publication: { number: 2, publishedAt: day } }, '1月12日发布第 2 版。'],
])('tells who has it', (some, said) => expect(whoHas(report(some))).toBe(said))
