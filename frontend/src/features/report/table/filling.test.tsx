import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, reportIn, smallForm } from '../saving/editorForTests'
import { TableEditor } from './TableEditor'

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const open = () => openEditor(<TableEditor form={smallForm} title="申请情况" tables={smallForm.tables} compared />)
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
          { cell: 'requests.received.total', number: 0, formula: '0' },
          { cell: 'requests.carriedIn.total', number: 0, formula: '0' },
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

test('givesACompositionUpAndNotTheNumber', async () => {
  const editor = open()
  const input = cell('一、本年新收 · 自然人')
  await userEvent.click(input)
  await userEvent.keyboard('12')
  fireEvent.keyDown(input, { key: 'Escape', keyCode: 229, isComposing: true })
  expect(input.value).toBe('12')
  expect(typed(editor, 'requests.received.person')).toMatchObject({ number: 12 })
})
