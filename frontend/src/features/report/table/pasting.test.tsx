import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, smallForm } from '../saving/editorForTests'
import { TableEditor } from './TableEditor'

const table = smallForm.tables[0]
const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = (situation?: Parameters<typeof openEditor>[1]) =>
  openEditor(table && <TableEditor form={smallForm} table={table} compared />, situation)
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
  expect(document.activeElement).toBe(within(result).getByRole('button', { name: '填 0' }))
  await user.keyboard('{Enter}')
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
