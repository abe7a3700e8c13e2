import { expect, test } from 'vitest'
import { daysLeft } from './daysLeft'
import type { RequestLine } from './requests'

function line(some: Partial<RequestLine>): RequestLine {
  return {
    id: '640100-jgsw:2026:1',
    number: '〔2026〕1号',
    subject: '某事项',
    status: 'IN_HAND',
    arrivedOn: '2026-09-15',
    due: null,
    late: false,
    amendBy: null,
    awaits: null,
    handler: null,
    division: null,
    pending: [],
    closedOn: null,
    disposition: null,
    rest: null,
    deadline: null,
    ...some,
  } as RequestLine
}

test.each([
  [{ deadline: { left: 20, provisional: false } }, '剩 20 个工作日'],
  [{ deadline: { left: 0, provisional: false } }, '今天到期'],
  [{ deadline: { left: -3, provisional: true } }, '逾期 3 个工作日（暂定）'],
  [{ status: 'CLOSED', late: true }, '逾期答复'],
  [{ status: 'CLOSED' }, null],
  [{ status: 'AWAITING_AMENDMENT' }, null],
] as const)('%o reads %s', (some, said) => {
  expect(daysLeft(line(some as Partial<RequestLine>))).toBe(said)
})
