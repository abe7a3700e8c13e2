import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, smallForm } from '../saving/editorForTests'
import { TableEditor } from './TableEditor'

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = (situation?: Parameters<typeof openEditor>[1]) =>
  openEditor(<TableEditor form={smallForm} title="申请情况" tables={smallForm.tables} compared />, situation)
const typed = (editor: ReturnType<typeof open>, ref: string) => editor.autosave.change(`cell:${ref}`)?.mine

test('fillsZerosInTheBlankCellsOfARangeOnAKeyAndLeavesNumbersAndTotalsAlone', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Alt>}0{/Alt}')
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ kind: 'NUMBER', number: 0 })
  expect(typed(editor, 'requests.carriedIn.total')).toBeUndefined()
  await userEvent.click(cell('二、上年结转 · 总计'))
  await userEvent.keyboard('{Alt>}0{/Alt}')
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ kind: 'NUMBER', number: 0 })
})

test('isDoneWithANumberAfterEnterAtTheLastCellToo', async () => {
  const editor = open()
  await userEvent.click(cell('二、上年结转 · 总计'))
  await userEvent.keyboard('7{Enter}{Control>}a{/Control}{Alt>}0{/Alt}')
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 7 })
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 0 })
})

test('isLeftFromItsMiddleByTabAfterEsc', async () => {
  open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('{Escape}')
  expect(screen.getByText('再按 Tab 离开表格，按其他键继续填写。').tagName).toBe('OUTPUT')
  await userEvent.tab()
  expect(document.activeElement?.closest('table')).toBeNull()
})

test('isNotLeftAfterEscWhenSomethingElseWasPressedFirst', async () => {
  open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('{Escape}{ArrowDown}{Tab}')
  expect(document.activeElement).toBe(cell('二、上年结转 · 总计'))
})

test('abandonsWhatIsBeingTypedWithEscAndStaysInTheTable', async () => {
  open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('增10{Escape}{Tab}')
  expect(document.activeElement).toBe(cell('一、本年新收 · 总计'))
})

const total = (row: string, number: number) => ({
  cell: `requests.${row}.total`,
  number,
  formula: `自然人 ${number} 之和 = ${number}`,
  carried: false,
})

test('fillsAndCorrectsAllTotalsOnOneKeyAndSaysWhatItReplaced', async () => {
  const editor = open({
    cells: [{ ref: 'requests.carriedIn.total', kind: 'NUMBER', number: 3 }],
    suggestions: [total('received', 12), total('carriedIn', 2)],
  })
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('{Alt>}={/Alt}')
  expect(typed(editor, 'requests.received.total')).toMatchObject({ number: 12 })
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 2 })
  expect(screen.getByText('已填 1 格合计，改正 1 格：二、上年结转 · 总计 3→2。可按 Ctrl+Z 撤销。')).toBeTruthy()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect([cell('一、本年新收 · 总计').value, cell('二、上年结转 · 总计').value]).toEqual(['', '3'])
})
