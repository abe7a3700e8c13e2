import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CellInput } from '../../../graphql/generated/graphql'
import { openEditor, reportIn, smallForm } from '../saving/editorForTests'
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
  const editor = open({
    suggestions: [{ cell: 'requests.received.total', number: 1, formula: '自然人 1 之和 = 1', carried: false }],
  })
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

const known = {
  preamble: [],
  sections: [],
  channels: [],
  tables: [{ rows: [{ cells: [{ ref: 'requests.carriedOut.person', kind: 'NUMBER' as const, number: 2 }] }] }],
}

const about = (sign: string) => within(screen.getByText(new RegExp(`^“${sign}”`)).closest('li') ?? document.body)

test('completingAPasteLeavesWhatWasTypedSince', async () => {
  const editor = open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('\t1万\n—\t5\n')
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('12')
  await userEvent.click(screen.getByRole('button', { name: '补齐：空白和“—”等 1 格填 0，再填合计' }))
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 12 })
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ number: 0 })
})

test('completingAPasteLeavesWhatWasAnsweredOtherwise', async () => {
  const editor = open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('\t1万\n—\t5\n')
  await userEvent.click(about('—').getByRole('button', { name: '保持原样' }))
  expect(document.activeElement?.textContent).toBe('补齐：空白和“—”等 1 格填 0，再填合计')
  await userEvent.keyboard('{Enter}')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 0 })
  expect(typed(editor, 'requests.carriedIn.person')).toBeUndefined()
})

test('anAnswerLeavesWhatWasTypedSinceThePaste', async () => {
  const editor = open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('—\t1\n—\t2\n')
  await userEvent.click(cell('二、上年结转 · 自然人'))
  await userEvent.keyboard('12')
  await userEvent.click(screen.getByRole('button', { name: '填 0' }))
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 0 })
  expect(typed(editor, 'requests.carriedIn.person')).toMatchObject({ number: 12 })
})

test('completingAPastePutsNoZeroWhereLastYearSaysWhatWasCarriedIn', async () => {
  const carried = { cell: 'requests.carriedIn.person', number: 2, formula: '上年结转 2', carried: true }
  const editor = open({ previous: known, suggestions: [carried] })
  const cells: CellInput[] = []
  editor.save.mockImplementation((revision, content) => {
    cells.unshift(...[content.cells ?? []].flat())
    return Promise.resolve({
      is: 'saved',
      report: reportIn({ revision: revision + 1, cells, suggestions: [carried] }),
    })
  })
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('\t7\n\t\n')
  await userEvent.click(screen.getByRole('button', { name: '补齐：空白和“—”等 1 格填 0，再填合计' }))
  await waitFor(() => expect(cell('二、上年结转 · 自然人').value).toBe('2'))
  expect(cell('一、本年新收 · 自然人').value).toBe('0')
})

test('takingAPasteBackTakesItsAnswersAndNothingElse', async () => {
  const editor = open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('—\t1\n无\t\n')
  await userEvent.click(about('—').getByRole('button', { name: '填 0' }))
  await userEvent.click(cell('二、上年结转 · 总计'))
  await userEvent.keyboard('8')
  await userEvent.click(screen.getByRole('button', { name: '撤销粘贴' }))
  expect(typed(editor, 'requests.received.total')).toBeUndefined()
  expect(typed(editor, 'requests.received.person')).toBeUndefined()
  expect(typed(editor, 'requests.carriedIn.total')).toMatchObject({ number: 8 })
})

test('aPasteThatChangesNothingTakesNothingBack', async () => {
  const editor = open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  await userEvent.keyboard('1{Tab}2{Shift>}{Tab}{/Shift}')
  paste('1\t2')
  expect(screen.queryByRole('button', { name: '撤销粘贴' })).toBeNull()
  expect(typed(editor, 'requests.received.total')).toMatchObject({ number: 2 })
})

test('aSecondPasteOfTheSameShapeBeginsAnew', async () => {
  open()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('1\t1万\n—\t2\n')
  await userEvent.click(screen.getByRole('button', { name: /^补齐/ }))
  expect(screen.queryByRole('button', { name: /^补齐/ })).toBeNull()
  await userEvent.click(cell('一、本年新收 · 自然人'))
  paste('3\t1万\n—\t4\n')
  expect(screen.getByRole('button', { name: /^补齐/ })).toBeTruthy()
})

test('leavesAPasteIntoAFieldToTheField', () => {
  const { autosave } = open()
  const field = document.body.appendChild(document.createElement('textarea'))
  field.focus()
  paste('1\t2')
  field.remove()
  expect(autosave.snapshot().changes.size).toBe(0)
})
