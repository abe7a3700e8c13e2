import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, smallForm } from '../saving/editorForTests'
import { TableEditor } from './TableEditor'

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = (situation?: Parameters<typeof openEditor>[1]) =>
  openEditor(<TableEditor form={smallForm} title="申请情况" tables={smallForm.tables} compared />, situation)
const typed = (editor: ReturnType<typeof open>, ref: string) => editor.autosave.change(`cell:${ref}`)?.mine

const paste = (plain: string, html = '') =>
  fireEvent.paste(document.activeElement ?? document.body, {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain) },
  })

test('fillsAPastedBlockAndAsksWhatItCouldNotFill', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  paste('1\t2\n/\t1,300\n')
  expect(typed(editor, 'requests.received.total')).toMatchObject({ number: 2 })
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 1300 })
  expect(typed(editor, 'requests.carriedIn.person')).toBeUndefined()
  const result = screen.getByRole('region', { name: '粘贴结果' })
  expect(result.textContent).toContain('已填入 3 格')
  await user.click(within(result).getByRole('button', { name: '填 0' }))
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ kind: 'NUMBER', number: 0 })
  expect(document.activeElement).toBe(cell('一、本年新收 · 自然人'))
})

test('takesAWholePasteBackWithOneKey', async () => {
  const editor = open({ cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }] })
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  paste('1\t2\n3\t4')
  await user.keyboard('{Control>}z{/Control}')
  expect(editor.autosave.snapshot().changes.size).toBe(0)
  await user.keyboard('{Control>}y{/Control}')
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 4 })
})

test('fillsOnePastedNumberIntoEveryCellOfARange', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('{Control>}a{/Control}')
  paste('0')
  expect(editor.autosave.snapshot().changes.size).toBe(4)
})

const column = [
  { ref: 'requests.received.person', kind: 'NUMBER' as const, number: 5 },
  { ref: 'requests.received.total', kind: 'NUMBER' as const, number: 1 },
  { ref: 'requests.carriedIn.total', kind: 'NUMBER' as const, number: 2 },
]

test('asksForTheBlankAtTheFootOfWhatItCopiedItself', async () => {
  const editor = open({ cells: column })
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  let copied = ''
  fireEvent.copy(document.activeElement ?? document.body, {
    clipboardData: {
      setData: (_: string, text: string) => {
        copied = text
      },
    },
  })
  await user.click(cell('一、本年新收 · 总计'))
  paste(copied)
  expect(typed(editor, 'requests.received.total')).toMatchObject({ number: 5 })
  expect(typed(editor, 'requests.carriedIn.total')).toBeUndefined()
  expect(screen.getByRole('region', { name: '粘贴结果' }).textContent).toContain('来源是空白，这里原来有数')
})

test('asksBeforeABlankPastedAloneEmptiesACell', async () => {
  const editor = open({ cells: column })
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('')
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
  expect(screen.getByRole('region', { name: '粘贴结果' }).textContent).toContain('这里原来有数')
})

test('asksBeforeABlankIsPastedOverARefusedText', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  await user.keyboard('1万{Enter}{ArrowUp}')
  paste('\t7')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ unaccepted: '1万' })
  expect(screen.getByRole('region', { name: '粘贴结果' }).textContent).toContain('来源是空白')
})

test('spreadsARowOverItsCellsAndAsksWhatMayBeOneNumber', async () => {
  const editor = open()
  const user = userEvent.setup()
  await user.click(cell('一、本年新收 · 自然人'))
  paste('12 5')
  expect(typed(editor, 'requests.received.total')).toMatchObject({ number: 5 })
  await user.click(cell('二、上年结转 · 总计'))
  paste('12 5')
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ kind: 'BLANK', unaccepted: '12 5' })
})

test('completesAPasteWithOnePressAndTakesAllOfItBackWithOneKey', async () => {
  const editor = open({ suggestions: [{ cell: 'requests.received.total', number: 1, formula: '自然人 1 之和 = 1' }] })
  // Nothing of the table has the focus, as when the section was opened.
  paste('\t自然人\t总计\n新收\t1\t\n结转\t—\t0\n')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 1 })
  expect(document.activeElement?.textContent).toBe('补齐：空白和“—”等 1 格填 0，再填合计')
  fireEvent.click(document.activeElement ?? document.body)
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ number: 0 })
  await userEvent.keyboard('{Control>}z{/Control}')
  for (const name of ['一、本年新收 · 自然人', '一、本年新收 · 总计', '二、上年结转 · 自然人'])
    expect(cell(name).value).toBe('')
})

test('leavesAPasteIntoAFieldToTheField', () => {
  const { autosave } = open()
  const field = document.body.appendChild(document.createElement('textarea'))
  field.focus()
  paste('1\t2')
  field.remove()
  expect(autosave.snapshot().changes.size).toBe(0)
})
