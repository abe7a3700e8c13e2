import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openEditor, smallForm } from '../../report/saving/editorForTests'
import { reportKey } from '../../report/saving/useAutosave'
import { RemainingList } from './RemainingList'

test('whoReadsTheListReadsOnInItWhenTheEntryWithTheFocusIsDone', async () => {
  const { autosave, queries } = openEditor(<RemainingList form={smallForm} goTo={() => {}} />)
  const { id, revision, updatedAt } = autosave.report()
  const told = (...messages: string[]) =>
    act(() =>
      queries.setQueryData([...reportKey(id), 'remaining', revision, updatedAt, ''], {
        report: {
          id,
          remaining: messages.map((message) => ({
            kind: 'MISSING',
            message,
            part: message.startsWith('表三') ? 'section 3' : 'section 1',
            finding: null,
            comment: null,
          })),
        },
      }),
    )
  told('第一部分还没有写。', '表三没有填')
  const list = document.querySelector<HTMLElement>('[data-remaining]')
  act(() => list?.focus())
  const first = await screen.findByRole('button', { name: /第一部分还没有写/ })
  expect(document.activeElement).toBe(first)

  told('表三没有填')
  await waitFor(() => expect(screen.queryByRole('button', { name: /第一部分/ })).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /表三没有填/ }))

  told()
  await screen.findByText(/都办完了/)
  expect(document.activeElement).toBe(list)
})
