import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { EditedContent } from '../editedReport'
import { openEditor, reportIn, sentOf } from '../saving/editorForTests'
import { Improvement } from './Improvement'

const measure = {
  id: 'm1',
  text: '编印手册。',
  problems: [],
  owner: null,
  due: '2026-06-30',
  status: 'PLANNED' as const,
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

test('givesANewProblemAnIdSoThatAMeasureCanAnswerItBeforeItIsStored', async () => {
  const { autosave } = openEditor(<Improvement />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '添加问题' }))
  expect(autosave.change('problems')).toBeUndefined()
  await user.type(screen.getByRole('textbox', { name: '问题 1' }), '更新不及时')
  await user.click(screen.getByRole('button', { name: '添加措施' }))
  await user.type(screen.getByRole('textbox', { name: '措施 1 的内容' }), '每季度检查')
  await user.click(screen.getByRole('combobox', { name: '措施 1 针对的问题' }))
  await user.click(await screen.findByTitle('1. 更新不及时'))
  const problems = (autosave.change('problems')?.mine ?? []) as { id: string }[]
  expect(problems).toHaveLength(1)
  expect(autosave.change('measures')?.mine).toMatchObject([{ text: '每季度检查', problems: [problems[0]?.id] }])
})

test('asksFirstWhatBecameOfTheMeasuresOfLastYear', async () => {
  const { autosave } = openEditor(<Improvement />, {
    content: {
      pastMeasures: [
        { measure: 'm1', year: 2024, text: '每季度检查', owner: '办公室', due: '2025-06-30', status: null, note: null },
      ],
    },
  })
  expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('上年措施落实情况')
  expect(screen.getByText(/1 项中还有 1 项没有填写/)).toBeTruthy()
  expect(screen.getByText(/责任：办公室/).textContent).toContain('2025年6月30日')
  const user = userEvent.setup()
  await user.click(screen.getByRole('combobox', { name: '2024 年措施 1的落实情况' }))
  await user.click(await screen.findByTitle('已完成'))
  await user.type(screen.getByRole('textbox', { name: '2024 年措施 1的落实说明' }), '已检查四次')
  expect(autosave.change('pastMeasures')?.mine).toEqual([
    { measure: 'm1', year: 2024, status: 'DONE', note: '已检查四次' },
  ])
})

test('saysWhichProblemNoMeasureAnswers', () => {
  openEditor(<Improvement />, {
    content: {
      problems: [
        { id: 'p1', text: '甲' },
        { id: 'p2', text: '乙' },
      ],
      measures: [{ id: 'm1', text: '丙', problems: [{ id: 'p1' }], owner: null, due: null, status: 'PLANNED' }],
    },
  })
  expect(screen.getAllByText('还没有措施针对这个问题。')).toHaveLength(1)
})

test('takesADayAsItIsWrittenAndShowsItInChinese', async () => {
  const { autosave } = openEditor(<Improvement />, {
    content: { measures: [{ id: 'm1', text: '丙', problems: [], owner: null, due: null, status: 'PLANNED' }] },
  })
  const due = screen.getByRole<HTMLInputElement>('textbox', { name: '措施 1 的完成时限' })
  await userEvent.type(due, '2026-6-3')
  expect(autosave.change('measures')?.mine).toMatchObject([{ due: '2026-06-03' }])
  await userEvent.type(due, '0{Tab}')
  expect(due.value).toBe('2026年6月30日')
  await userEvent.clear(due)
  await userEvent.type(due, '下半年{Tab}')
  expect(screen.getByRole('alert').textContent).toContain('2026年6月30日')
  expect(due.value).toBe('下半年')
})

test('aMeasureThatCannotBeInItsListYetIsSentFieldByField', async () => {
  const editor = openEditor(<Improvement />, { content: { measures: [measure] } })
  await userEvent.click(screen.getByRole('button', { name: '添加措施' }))
  await userEvent.type(field('措施 2 的责任单位或责任人'), '办公室')
  await userEvent.type(field('措施 2 的完成时限'), '下月底')
  const sent = sentOf(editor, 'measures')
  expect(sent?.measures).toHaveLength(1)
  expect(sent?.unaccepted).toMatchObject([{ text: '办公室' }, { text: '下月底' }])
  cleanup()

  openEditor(<Improvement />, {
    content: { measures: [measure], unaccepted: sent?.unaccepted as EditedContent['unaccepted'] },
  })
  expect(field('措施 2 的责任单位或责任人').value).toBe('办公室')
  expect(field('措施 2 的完成时限').value).toBe('下月底')
})

test('aTextThatIsEmptiedStaysInTheReportUntilItsRowIsRemoved', async () => {
  const editor = openEditor(<Improvement />, {
    content: { measures: [measure], problems: [{ id: 'p1', text: '更新慢' }] },
  })
  await userEvent.clear(field('措施 1 的内容'))
  expect(sentOf(editor, 'measures')).toMatchObject({
    measures: [{ text: '编印手册。' }],
    unaccepted: [{ place: 'measures.m1.text', text: '' }],
  })
  await userEvent.clear(field('问题 1'))
  expect(sentOf(editor, 'problems')).toMatchObject({
    problems: [{ text: '更新慢' }],
    unaccepted: [{ place: 'problems.p1.text', text: '' }],
  })
})

test('anUnfinishedMeasureStaysWhereItStandsWhenItIsSavedAndTheMoveCanBeTakenBack', async () => {
  const editor = openEditor(<Improvement />, { content: { measures: [measure] } })
  editor.save.mockImplementation((revision, { unaccepted }) =>
    Promise.resolve({
      is: 'saved',
      report: reportIn({
        revision: revision + 1,
        content: { measures: [measure], unaccepted: unaccepted as EditedContent['unaccepted'] },
      }),
    }),
  )
  await userEvent.click(screen.getByRole('button', { name: '添加措施' }))
  await userEvent.type(field('措施 2 的责任单位或责任人'), '办公室')
  await userEvent.click(screen.getByRole('button', { name: '上移措施 2' }))
  editor.autosave.flush()
  await waitFor(() => expect(editor.autosave.change('measures')).toBeUndefined())
  expect(field('措施 1 的责任单位或责任人').value).toBe('办公室')
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect(field('措施 2 的责任单位或责任人').value).toBe('办公室')
})

test('ofAMeasureThatIsNotInTheListNoDayIsSaidToStandThatIsNotKept', async () => {
  openEditor(<Improvement />, { content: { measures: [measure] } })
  await userEvent.click(screen.getByRole('button', { name: '添加措施' }))
  await userEvent.type(field('措施 2 的完成时限'), '2026-06-30{Tab}')
  await userEvent.clear(field('措施 2 的完成时限'))
  await userEvent.type(field('措施 2 的完成时限'), '下半年{Tab}')
  expect(screen.getByRole('alert').textContent).toContain('这里现在仍未填写')
})

test('aDayChosenFromTheCalendarTakesThePlaceOfWhatIsBeingTyped', async () => {
  openEditor(<Improvement />, { content: { measures: [measure] } })
  const due = field('措施 1 的完成时限')
  await userEvent.clear(due)
  await userEvent.type(due, '下半年')
  fireEvent.change(document.querySelector('input[type=date]') as HTMLElement, { target: { value: '2026-09-30' } })
  expect(due.value).toBe('2026年9月30日')
  expect(screen.queryByRole('alert')).toBeNull()
})
