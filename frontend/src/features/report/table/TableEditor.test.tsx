import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { findingOf, openEditor, smallForm } from '../saving/editorForTests'
import { TableEditor } from './TableEditor'

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = (situation?: Parameters<typeof openEditor>[1]) =>
  openEditor(<TableEditor form={smallForm} title="申请情况" tables={smallForm.tables} compared />, situation)
const typed = (editor: ReturnType<typeof open>, ref: string) => editor.autosave.change(`cell:${ref}`)?.mine

test('takesANumberAndMovesDownWithEnterAndAcrossWithArrows', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('１，２００{Enter}')
  expect(cell('二、上年结转 · 自然人')).toHaveProperty('ownerDocument.activeElement', cell('二、上年结转 · 自然人'))
  expect(typed(editor, 'requests.received.person')).toMatchObject({ kind: 'NUMBER', number: 1200 })
  await user.keyboard('{ArrowRight}{ArrowUp}')
  expect(document.activeElement).toBe(cell('一、本年新收 · 总计'))
})

test('leavesAnEmptiedCellBlankNotZero', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  await userEvent.clear(cell('一、本年新收 · 自然人'))
  expect(typed(editor, 'requests.received.person')).toMatchObject({ kind: 'BLANK', number: null })
})

test('saysWhyATextIsNoNumberAndKeepsTheNumberBefore', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  const input = cell('一、本年新收 · 自然人')
  const user = userEvent.setup()
  await user.click(input)
  await user.paste('增10')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain('“增10”不是数字')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 5, unaccepted: '增10' })
  await user.keyboard('{Escape}')
  expect(input.value).toBe('5')
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
})

test('keepsTheRemarkOnAFigureThatIsRetyped', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5, note: '含转办 2 件' }] })
  await userEvent.type(cell('一、本年新收 · 自然人'), '6', { initialSelectionStart: 0, initialSelectionEnd: 1 })
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 6, note: '含转办 2 件' })
})

test('asksAtTheCellWhatATypedTextMeansAndTakesTheAnswerByKey', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('1.5万')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ kind: 'BLANK', unaccepted: '1.5万' })
  expect(screen.getByRole('button', { name: '填 15000（Alt+1）' })).toBeTruthy()
  await user.keyboard('{Alt>}1{/Alt}')
  expect(typed(editor, 'requests.received.person')).toEqual({
    ref: 'requests.received.person',
    kind: 'NUMBER',
    number: 15000,
    note: null,
  })
})

test('replacesByTypingAndEditsWithinAfterF2', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 52 }] })
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('{F2}{ArrowLeft}0')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 502 })
  await user.keyboard('{Escape}7')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 7 })
})

test('takesBackTheLastCharacterOfATextThatIsNotUnderstoodAndNotTheCell', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('12x{Backspace}')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 12 })
})

test('clearsARangeAndBringsItBack', async () => {
  const editor = open({
    cells: [
      { ref: 'requests.received.person', kind: 'NUMBER', number: 5 },
      { ref: 'requests.received.total', kind: 'NUMBER', number: 6 },
    ],
  })
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(screen.getByText('选中 2 格，2 个数之和 11')).toBeTruthy()
  await user.keyboard('{Delete}')
  expect(typed(editor, 'requests.received.total')).toMatchObject({ kind: 'BLANK' })
  await user.keyboard('{Control>}z{/Control}')
  expect(typed(editor, 'requests.received.total')).toBeUndefined()
})

test('isOneTabStopAndIsLeftAtItsEnds', async () => {
  open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  expect(screen.getAllByRole('textbox').filter((field) => field.closest('td') && field.tabIndex === 0)).toHaveLength(1)
  await user.tab()
  await user.tab()
  expect(document.activeElement).toBe(cell('二、上年结转 · 自然人'))
  await user.tab()
  await user.tab()
  expect(document.activeElement?.closest('table')).toBeNull()
})

const total = { cell: 'requests.received.total', number: 12, formula: '自然人 12 之和 = 12', carried: false }

test('offersATotalAndFillsItInOnRequestOnly', async () => {
  const editor = open({ suggestions: [total] })
  const input = cell('一、本年新收 · 总计')
  expect(input.value).toBe('')
  expect(input.placeholder).toBe('12')
  const user = userEvent.setup()
  await user.click(input)
  expect(typed(editor, total.cell)).toBeUndefined()
  await user.keyboard('=')
  expect(typed(editor, total.cell)).toMatchObject({ kind: 'NUMBER', number: 12 })
})

test('saysOnTheButtonHowManyTotalsItFillsAndReplacesButLeavesATextThatIsNotAccepted', async () => {
  const editor = open({
    cells: [{ ref: 'requests.carriedIn.total', kind: 'NUMBER', number: 3 }],
    content: { unaccepted: [{ place: 'requests.received.total', text: '约12' }] },
    suggestions: [total, { cell: 'requests.carriedIn.total', number: 2, formula: '自然人 2 之和 = 2', carried: false }],
  })
  await userEvent.click(screen.getByRole('button', { name: '填合计（1 格，其中改正 1 格）' }))
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 2 })
  expect(typed(editor, total.cell)).toBeUndefined()
})

test('groupsDigitsAtRestAndLeavesThemAloneWhereSomebodyWrites', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 11398889.5 }] })
  const input = cell('一、本年新收 · 自然人')
  expect(input.value).toBe('11,398,889.5')
  const user = userEvent.setup()
  await user.click(input)
  expect(input.value).toBe('11398889.5')
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 10])
  await user.keyboard('1,2000')
  expect(input.value).toBe('1,2000')
  await user.keyboard('{Escape}12000{Tab}')
  expect(input.value).toBe('12,000')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 12000 })
})

test('waitsForTheServerWithATotalWhileNumbersAreOnTheirWay', async () => {
  const editor = open({ suggestions: [total] })
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('13')
  await user.click(cell('一、本年新收 · 总计'))
  await user.keyboard('=')
  expect(typed(editor, total.cell)).toBeUndefined()
})

test('showsLastYearsNumberAndTheDifference', async () => {
  open({
    cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }],
    previous: {
      preamble: [],
      sections: [],
      channels: [],
      tables: [{ rows: [{ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 8 }] }] }],
    },
  })
  const input = cell('一、本年新收 · 自然人')
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain('上年 8')
  await userEvent.click(input)
  expect(screen.getByText(/2024 年 8，比上年少 3/)).toBeTruthy()
})

test('keepsARemarkWithTheNumber', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('{Shift>}{F2}{/Shift}含转办')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 5, note: '含转办' })
})

test('fillsZerosOnlyOnRequestAndOnlyIntoBlankCells', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /空格填 0/ }))
  await user.click(await screen.findByText('全表空格'))
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ kind: 'NUMBER', number: 0 })
  expect(typed(editor, 'requests.carriedIn.total')).toBeUndefined()
})

test('saysAtTheCellWhatTheRulesSay', async () => {
  open({
    findings: [findingOf({ message: '各列之和为 12，总计却为 13。', cells: ['requests.received.total'] })],
  })
  const input = cell('一、本年新收 · 总计')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(input)
  const region = screen.getByRole('region', { name: '申请情况' })
  expect(within(region).getAllByText(/总计却为 13/).length).toBeGreaterThan(0)
})

test('isReadOnlyWithoutPermissionToEdit', () => {
  open({ permitted: ['APPROVE', 'RETURN'] })
  expect(cell('一、本年新收 · 自然人').readOnly).toBe(true)
  expect(screen.queryByRole('button', { name: /空格填 0/ })).toBeNull()
})

test('opensOnlyTheCellsThatAReturnNamed', () => {
  open({ unlocked: { cells: ['requests.received.total'], sections: [] } })
  expect(cell('一、本年新收 · 总计').readOnly).toBe(false)
  const locked = cell('一、本年新收 · 自然人')
  expect(locked.readOnly).toBe(true)
  expect(document.getElementById(locked.getAttribute('aria-describedby') ?? '')?.textContent).toContain('已锁定')
})
