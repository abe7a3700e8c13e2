import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Finding } from '../editedReport'
import type { Place } from '../places'
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

function entries(
  findings: Finding[],
  permitted: ('EDIT' | 'SUBMIT' | 'APPROVE')[] = ['EDIT', 'SUBMIT'],
  remaining: ReadonlyMap<Place, number> | null = null,
) {
  const outline = (
    <ReportOutline
      form={smallForm}
      place="opening"
      goTo={() => {}}
      comments={[]}
      others={[]}
      aggregate={false}
      remaining={remaining}
    />
  )
  openEditor(outline, { findings, permitted })
  const items = within(screen.getByRole('menu')).getAllByRole('menuitem')
  return (label: string) => {
    const item = items.find((one) => one.querySelector('[data-label]')?.textContent === label)
    if (!item) throw new Error(`没有“${label}”`)
    return item
  }
}

test('ticksWhatNothingIsLeftToDoInAndCountsItElsewhere', () => {
  const shown = entries(
    [],
    ['EDIT', 'SUBMIT'],
    new Map<Place, number>([
      ['section-3', 2],
      ['comments', 1],
    ]),
  )
  expect(within(shown('三、收到和处理政府信息公开申请情况')).getByTitle('2 件待办')).toBeTruthy()
  expect(within(shown('一、总体情况')).getByRole('img', { name: '已办完' })).toBeTruthy()
  expect(within(shown('报送前待办')).getByTitle('3 件待办')).toBeTruthy()
})

test('ticksNothingBeforeTheServerHasSaidWhatRemains', () => {
  entries([])
  expect(screen.queryByRole('img', { name: '已办完' })).toBeNull()
})

test('tellsHowMuchIsNotFilledInWithoutCallingItWrong', () => {
  const shown = entries([...blanks, preamble, early])
  expect(shown('引言与联系方式').textContent).toMatch(/还有 1 项未填$/)
  expect(shown('三、收到和处理政府信息公开申请情况').textContent).toMatch(/还有 4 格未填$/)
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
  expect(screen.queryByText('报送前待办')).toBeNull()
})
