import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Finding } from '../editedReport'
import { findingOf, openEditor, smallForm } from '../saving/editorForTests'
import { ReportOutline } from './ReportOutline'

const blanks = ['received', 'carriedIn'].map((row) =>
  findingOf({
    message: `${row}没有填写。`,
    rule: 'B-1',
    section: 3,
    remaining: true,
    cells: [`requests.${row}.person`, `requests.${row}.total`],
  }),
)
const preamble = findingOf({ message: '引言没有填写。', severity: 'WARN', part: 'preamble', remaining: true })
const early = findingOf({ message: '年度还没有结束。', part: 'year', remaining: true })

function entries(findings: Finding[], permitted: ('EDIT' | 'APPROVE')[] = ['EDIT']) {
  openEditor(<ReportOutline form={smallForm} place="opening" goTo={() => {}} comments={[]} others={[]} />, {
    findings,
    permitted,
  })
  const items = within(screen.getByRole('menu')).getAllByRole('menuitem')
  return (label: string) => {
    const item = items.find((one) => one.querySelector('[title]')?.textContent === label)
    if (!item) throw new Error(`没有“${label}”`)
    return item
  }
}

test('countsWhatRemainsWithoutCallingItWrongAndTicksWhatIsFilled', () => {
  const shown = entries([...blanks, preamble, early])
  expect(shown('引言与联系方式').textContent).toMatch(/还有 1 项未填$/)
  expect(shown('三、收到和处理政府信息公开申请情况').textContent).toMatch(/还有 4 格未填$/)
  expect(within(shown('公开渠道')).getByRole('img', { name: '已填完' })).toBeTruthy()
  expect(screen.queryByTitle(/项错误/)).toBeNull()
})

test('countsWhatContradictsAndWhatIsMissingAfterSubmissionAsWrong', () => {
  const missing = blanks.map((finding) => ({ ...finding, remaining: false }))
  const shown = entries([...missing, findingOf({ section: 1 })])
  expect(within(shown('三、收到和处理政府信息公开申请情况')).getByTitle('2 项错误')).toBeTruthy()
  expect(within(shown('一、总体情况')).getByTitle('1 项错误')).toBeTruthy()
})

test('tellsNothingOfFillingToThoseWhoDoNotFill', () => {
  const shown = entries(blanks, ['APPROVE'])
  expect(shown('三、收到和处理政府信息公开申请情况').textContent).not.toMatch(/未填/)
  expect(screen.queryByRole('img', { name: '已填完' })).toBeNull()
})
