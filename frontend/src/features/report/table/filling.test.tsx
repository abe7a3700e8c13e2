import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, reportIn, smallForm } from '../saving/editorForTests'
import type { SaveAnswer } from '../saving/saveReport'
import { TableEditor } from './TableEditor'

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = (situation?: Parameters<typeof openEditor>[1]) =>
  openEditor(<TableEditor form={smallForm} title="申请情况" tables={smallForm.tables} compared />, situation)
const typed = (editor: ReturnType<typeof open>, ref: string) => editor.autosave.change(`cell:${ref}`)?.mine

test('leavesWhatWasRefusedAloneWhenManyCellsAreFilledAndBringsItBack', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('1万{Enter}')
  await user.keyboard('{Control>}a{/Control}{Alt>}0{/Alt}')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ kind: 'BLANK', unaccepted: '1万' })
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ number: 0 })
  expect(cell('一、本年新收 · 自然人').value).toBe('1万')
  await user.keyboard('{Control>}a{/Control}{Delete}')
  expect(cell('一、本年新收 · 自然人').value).toBe('')
  await user.keyboard('{Control>}z{/Control}')
  expect(cell('一、本年新收 · 自然人').value).toBe('1万')
})

test('fillsZerosAndWhatFollowsFromThemAsOneStep', async () => {
  const editor = open()
  const user = userEvent.setup()
  editor.save.mockImplementation((revision, content) =>
    Promise.resolve({
      is: 'saved',
      report: reportIn({
        revision: revision + 1,
        cells: [...(content.cells ?? [])].flat(),
        suggestions: [
          { cell: 'requests.received.total', number: 0, formula: '0', carried: false },
          { cell: 'requests.carriedIn.total', number: 0, formula: '0', carried: false },
        ],
      }),
    }),
  )
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('{Control>}a{/Control}{Alt>}0{/Alt}')
  await waitFor(() => expect(cell('二、上年结转 · 总计').value).toBe('0'))
  await user.keyboard('{Control>}z{/Control}')
  for (const name of ['一、本年新收 · 自然人', '一、本年新收 · 总计', '二、上年结转 · 自然人', '二、上年结转 · 总计'])
    expect(cell(name).value).toBe('')
})

const total = { cell: 'requests.received.total', number: 5, formula: '自然人 5 之和 = 5', carried: false }
const carried = { cell: 'requests.carriedIn.person', number: 2, formula: '上年结转 2', carried: true }

test('fillingTotalsCorrectsNothingThatFollowsFromLastYearOnly', async () => {
  const editor = open({
    cells: [
      { ref: 'requests.received.person', kind: 'NUMBER', number: 5 },
      { ref: 'requests.received.total', kind: 'NUMBER', number: 6 },
      { ref: carried.cell, kind: 'NUMBER', number: 3 },
    ],
    suggestions: [total, carried],
  })
  await userEvent.click(screen.getByRole('button', { name: '填合计（1 格，其中改正 1 格）' }))
  expect(typed(editor, total.cell)).toMatchObject({ number: 5 })
  expect(typed(editor, carried.cell)).toBeUndefined()
})

test('fillingTotalsFillsABlankThatFollowsFromLastYear', async () => {
  const editor = open({ suggestions: [carried] })
  await userEvent.click(screen.getByRole('button', { name: '填合计（1 格）' }))
  expect(typed(editor, carried.cell)).toMatchObject({ number: 2 })
})

/** Saves are answered when the test says so. */
function answering(editor: ReturnType<typeof open>) {
  const requests: ((answer: SaveAnswer) => void)[] = []
  editor.save.mockImplementation(() => new Promise((resolve) => requests.push(resolve)))
  return (answer: SaveAnswer) => act(async () => requests.shift()?.(answer))
}

test('takingBackGivesUpWhatStillWaitedToBeFilled', async () => {
  const editor = open()
  const answer = answering(editor)
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('{Control>}a{/Control}{Alt>}0{/Alt}{Control>}z{/Control}')
  const refs = ['requests.received.person', 'requests.carriedIn.person']
  const cells = refs.map((ref) => ({ ref, kind: 'NUMBER' as const, number: 0 }))
  const suggestions = [{ ...total, number: 0 }]
  await answer({ is: 'saved', report: reportIn({ revision: 2, cells, suggestions }) })
  act(() => editor.autosave.flush())
  await answer({ is: 'saved', report: reportIn({ revision: 3, suggestions }) })
  expect(editor.autosave.snapshot().changes.size).toBe(0)
})

test('saysThatACellWhichIsNotSavedKeepsTotalsFromBeingFilled', async () => {
  const editor = open()
  const answer = answering(editor)
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('5{Alt>}={/Alt}')
  expect(screen.getByText('保存后接着填。')).toBeTruthy()
  await answer({
    is: 'invalid',
    message: '有内容不能保存。',
    problems: [{ path: 'cells[0].number', message: '最多 15 位。' }],
  })
  expect(screen.getByText('“一、本年新收 · 自然人”没有保存，请先处理，再填。')).toBeTruthy()
})

test('givesACompositionUpAndNotTheNumber', async () => {
  const editor = open()
  const input = cell('一、本年新收 · 自然人')
  await userEvent.click(input)
  await userEvent.keyboard('12')
  fireEvent.keyDown(input, { key: 'Escape', keyCode: 229, isComposing: true })
  expect(input.value).toBe('12')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 12 })
})
