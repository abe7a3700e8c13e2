import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, smallForm } from './editorForTests'
import { TableEditor } from './TableEditor'

const table = smallForm.tables[0]
const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = (situation?: Parameters<typeof openEditor>[1]) =>
  openEditor(table && <TableEditor form={smallForm} table={table} />, situation)
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
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
  await user.keyboard('{Escape}')
  expect(input.value).toBe('5')
})

test('keepsTheRemarkOnAFigureThatIsRetyped', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5, note: '含转办 2 件' }] })
  await userEvent.type(cell('一、本年新收 · 自然人'), '6', { initialSelectionStart: 0, initialSelectionEnd: 1 })
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 6, note: '含转办 2 件' })
})

test('fillsAPastedBlockAndNamesWhatItCouldNotFill', () => {
  const editor = open()
  const input = cell('一、本年新收 · 自然人')
  input.focus()
  fireEvent.paste(input, { clipboardData: { getData: () => '1\t2\n/\t1,300\n' } })
  expect(typed(editor, 'requests.received.total')).toMatchObject({ number: 2 })
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 1300 })
  expect(typed(editor, 'requests.carriedIn.person')).toBeUndefined()
  expect(screen.getByText(/第 2 行第 1 列：“\/”不是数字/)).toBeTruthy()
})

test('fillsZerosOnlyOnRequestAndOnlyIntoBlankCells', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /空格填 0/ }))
  await user.click(await screen.findByText('全表空格'))
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ kind: 'NUMBER', number: 0 })
})

test('saysAtTheCellWhatTheRulesSay', async () => {
  open({
    findings: [{
      rule: 'r', severity: 'BLOCK', message: '各列之和为 12，总计却为 13。', cells: ['requests.received.total'], section: null, excerpt: null,
    }],
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
